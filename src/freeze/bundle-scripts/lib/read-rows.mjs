// The pages of a site from a file: JSON, CSV, or a folder of Markdown with front matter. Each gives one card.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { parseCsv } from './parse-csv.mjs';
import { parseFrontMatter } from './parse-front-matter.mjs';
import { Misuse, parseText, readImage } from './read-values.mjs';

const pageColumns = ['page', 'slug', 'file'];

/**
 * Resolves to `{ page, values, where }` per page, or to null when the file holds the values of one card. What the
 * contract does not know is left out. `nameColumn`: which column names the page, else `page`, `slug` or `file`.
 */
export async function readRows(path, fields, nameColumn) {
  const raw = await readRaw(path);
  if (raw === null) return null;
  const rows = [];
  for (const { where, folder, page, data } of raw) {
    const name = readName(data, nameColumn) ?? page;
    if (name === undefined)
      throw new Misuse(
        `${where} has no page. Add a column "page" with the page's slug, or name one with --name.`,
      );
    rows.push({ page: name, where, values: await readValues(data, fields, where, folder) });
  }
  if (rows.length === 0) throw new Misuse(`${path} holds no pages.`);
  return rows;
}

async function readRaw(path) {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Misuse(`${path} cannot be read as JSON: there is no such file.`);
  if (found.isDirectory()) return readFolder(path);
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  const folder = dirname(path);
  if (extname(path).toLowerCase() === '.csv')
    return parseCsv(text).map(({ line, data }) => ({ where: `${path}, line ${line}`, folder, data }));
  const data = parseJson(path, text);
  if (!Array.isArray(data)) return null;
  return data.map((each, i) => {
    const where = `${path}, entry ${i + 1}`;
    if (each === null || typeof each !== 'object' || Array.isArray(each))
      throw new Misuse(`${where} is not an object with fields.`);
    return { where, folder, data: each };
  });
}

export function parseJson(path, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Misuse(`${path} cannot be read as JSON: ${error.message}`);
  }
}

async function readFolder(folder) {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.(md|mdx|markdown)$/i.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      const { data, problem } = parseFrontMatter(await readFile(path, 'utf8'));
      if (problem) throw new Misuse(`${path}, ${problem}`);
      const slug = relative(folder, path)
        .replace(/\.[^.]+$/, '')
        .replace(/[\\/]index$/, '');
      return { where: path, folder: dirname(path), page: slug || basename(folder), data };
    }),
  );
}

function readName(data, nameColumn) {
  const columns = nameColumn === undefined ? pageColumns : [nameColumn];
  const column = columns.find((name) => Object.hasOwn(data, name) && String(data[name] ?? '') !== '');
  return column === undefined ? undefined : String(data[column]);
}

/** Texts are read as their field wants them; what JSON already types stays. */
async function readValues(data, fields, where, folder) {
  const values = {};
  for (const field of fields) {
    const given = Object.hasOwn(data, field.name) ? data[field.name] : undefined;
    if (given === undefined || given === null) continue;
    if (given === '' && field.kind !== 'text') continue;
    try {
      values[field.name] = await readValue(field, given, folder);
    } catch (error) {
      if (error instanceof Misuse) throw new Misuse(`${where}: ${error.message}`);
      throw error;
    }
  }
  return values;
}

function readValue(field, given, folder) {
  const { kind, name } = field;
  if (kind === 'image' && typeof given === 'string') return readImage(name, given, folder);
  if (typeof given === 'string' && ['number', 'boolean', 'list'].includes(kind))
    return parseText(field, given, { label: `"${name}"` });
  // Front matter writes 2026 and true without quotes; a text field takes them as they stand.
  if (['text', 'date', 'choice', 'colour'].includes(kind) && ['number', 'boolean'].includes(typeof given))
    return String(given);
  return given;
}
