// Draws this card to a PNG file:
//
//   node render.mjs --title "A headline" --author "Ada" --out card.png
//   node render.mjs --help

import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const base = new URL('./', import.meta.url);
const options = ['out', 'data', 'size', 'scale', 'help'];

class Misuse extends Error {}

async function main(args) {
  const { fields, sizes } = JSON.parse(await readFile(new URL('template.json', base), 'utf8'));
  const given = readArguments(args, fields);
  if (given.options.help) return console.log(printHelp(fields, sizes));
  const values = {
    ...(await readData(given.options.data, fields)),
    ...(await readFlags(given.values, fields)),
  };
  const scale = readNumber('--scale', given.options.scale ?? '1');
  const out = given.options.out ?? 'card.png';

  const { openCard } = await import('./draw.mjs');
  const card = await openCard(base);
  const drawn = await card.draw(values, { size: given.options.size, scale });
  await writeFile(out, drawn.png);
  for (const { field, verdict } of drawn.verdicts)
    console.log(`${field || 'card'}: ${describeVerdict(verdict)}`);
  if (drawn.verdicts.length === 0) console.log(`card: ${describeVerdict(drawn.verdict)}`);
  const kilobytes = (drawn.png.length / 1000).toFixed(1);
  console.log(`${out}: ${drawn.widthPx} × ${drawn.heightPx} px, ${kilobytes} KB`);
}

/** `--name value` and `--name=value`; `--field.name` reaches a field that is named like an option. */
function readArguments(args, fields) {
  const given = { options: {}, values: {} };
  for (let i = 0; i < args.length; i++) {
    const [, name, , inline] = /^--([^=]+)(=(.*))?$/s.exec(args[i]) ?? [];
    if (name === undefined)
      throw new Misuse(`"${args[i]}" belongs to no field. Put quotes around a text with spaces.`);
    const field = options.includes(name) ? undefined : findField(fields, name.replace(/^field\./, ''));
    if (name === 'help') given.options.help = true;
    else {
      const next = inline ?? args[i + 1];
      const bare =
        inline === undefined && (next === undefined || (field?.kind === 'boolean' && next.startsWith('--')));
      if (bare && field?.kind !== 'boolean') throw new Misuse(`--${name} has no value.`);
      if (inline === undefined && !bare) i++;
      if (field) given.values[field.name] = bare ? 'true' : next;
      else given.options[name] = next;
    }
  }
  return given;
}

function findField(fields, name) {
  const field = fields.find((each) => each.name === name);
  if (field) return field;
  throw new Misuse(
    `This card has no field "${name}". Its fields are: ${fields.map((each) => each.name).join(', ')}.`,
  );
}

async function readData(path, fields) {
  if (path === undefined) return {};
  let data;
  try {
    data = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Misuse(`${path} cannot be read as JSON: ${error.message}`);
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new Misuse(`${path} must hold one object: { "field": value }.`);
  }
  for (const { name, kind } of fields) {
    if (kind === 'image' && typeof data[name] === 'string')
      data[name] = await readImage(name, data[name], dirname(path));
  }
  return data;
}

async function readFlags(texts, fields) {
  const values = {};
  for (const [name, text] of Object.entries(texts))
    values[name] = await parseValue(findField(fields, name), text);
  return values;
}

function parseValue({ name, kind }, text) {
  switch (kind) {
    case 'number':
      return readNumber(`--${name}`, text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw new Misuse(`--${name} is true or false, not "${text}".`);
      return text === 'true';
    case 'list':
      return text
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'image':
      return readImage(name, text, '.');
    default:
      return text;
  }
}

function readNumber(flag, text) {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number))
    throw new Misuse(`${flag} takes a number, not "${text}".`);
  return number;
}

async function readImage(name, text, folder) {
  if (/^(data:|asset:)/.test(text)) return text;
  if (/^https?:/.test(text))
    throw new Misuse(`"${name}" is a web address. Save the image and give its path.`);
  let bytes;
  try {
    bytes = await readFile(resolve(folder, text));
  } catch {
    throw new Misuse(`The image for "${name}" cannot be read: there is no file ${resolve(folder, text)}.`);
  }
  const mime = findImageType(bytes);
  if (mime) return `data:${mime};base64,${bytes.toString('base64')}`;
  throw new Misuse(`${text} is not a PNG, JPEG, GIF or SVG image. Convert it to one of these.`);
}

function findImageType(bytes) {
  const start = bytes.toString('latin1', 0, 4096);
  if (start.startsWith('\x89PNG')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  const svg = /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*<svg[\s>]/i;
  return svg.test(start) ? 'image/svg+xml' : null;
}

function describeVerdict(verdict) {
  const lines = verdict.lines === 1 ? '1 line' : `${verdict.lines} lines`;
  switch (verdict.kind) {
    case 'fits':
      return verdict.lines > 0 ? `fits on ${lines}` : 'fits';
    case 'shrinks':
      return `shrinks to ${verdict.px} px, ${lines}`;
    case 'cut':
      return `cut after ${verdict.afterWords} words (${verdict.leftOver} left over), ${lines}`;
    case 'fallback':
      return `empty, shows “${verdict.text}”`;
    default:
      return `${verdict.kind}: ${verdict.reason}`;
  }
}

function printHelp(fields, sizes) {
  const names = fields.map(({ name }) => (options.includes(name) ? `--field.${name}` : `--${name}`));
  const width = Math.max(12, ...names.map((name) => name.length));
  const rows = fields.map((field, i) => `  ${names[i].padEnd(width)}  ${describeField(field)}`);
  const option = (name, text) => `  ${name.padEnd(width)}  ${text}`;
  return [
    'node render.mjs --field value … --out card.png',
    '',
    'Fields',
    ...rows,
    '',
    'Options',
    option('--out', 'file to write; card.png by default'),
    option('--data', 'JSON file with values; fields on the command line win'),
    option(
      '--size',
      `one of ${sizes.map(({ id, widthPx, heightPx }) => `${id} (${widthPx} × ${heightPx})`).join(', ')}`,
    ),
    option('--scale', 'pixels per px; 1 by default'),
  ].join('\n');
}

function describeField({ kind, required, default: preset, choices = [] }) {
  const kinds = {
    image: 'path of a PNG, JPEG, GIF or SVG file, or asset:name',
    list: 'texts with commas between them',
    boolean: 'true or false',
    date: 'date such as 2026-01-31',
    choice: `one of ${choices.join(', ')}`,
  };
  if (required) return `${kinds[kind] ?? kind}; required`;
  return `${kinds[kind] ?? kind}${preset === undefined ? '' : `; default ${JSON.stringify(preset)}`}`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const code = error instanceof Misuse ? 2 : 1;
  console.error(`${error.message}\nnode render.mjs --help lists the fields.`);
  process.exitCode = code;
}
