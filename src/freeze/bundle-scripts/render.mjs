// Draws this card to a PNG file, or one for each page of a site:
//
//   node render.mjs --title "A headline" --author "Ada" --out card.png
//   node render.mjs --data posts.csv --out public/og
//   node render.mjs --help

import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgressBar } from './lib/progress-bar.mjs';
import { parseJson, readRows } from './lib/read-rows.mjs';
import { Misuse, parseText, readImage, readNumber } from './lib/read-values.mjs';

const base = new URL('./', import.meta.url);
const options = ['out', 'data', 'name', 'size', 'scale', 'format', 'quality', 'threads', 'wasm', 'help'];
const formats = ['png', 'png8', 'jpeg'];
const switches = ['help', 'wasm'];

async function main(args) {
  const { fields, sizes } = JSON.parse(await readFile(new URL('template.json', base), 'utf8'));
  const given = readArguments(args, fields);
  if (given.options.help) return console.log(printHelp(fields, sizes));
  const rows = given.options.data && (await readRows(given.options.data, fields, given.options.name));
  if (rows) return drawMany(given, rows, sizes);
  const values = {
    ...(await readData(given.options.data, fields)),
    ...(await readFlags(given.values, fields)),
  };
  const scale = readNumber('--scale', given.options.scale ?? '1');
  const { format, quality } = readFormat(given.options);
  const out = given.options.out ?? (format === 'jpeg' ? 'card.jpg' : 'card.png');

  const { openCard } = await import('./draw.mjs');
  const card = await openCard(base);
  const drawn = await card.draw(values, { size: given.options.size, scale, format, quality });
  await writeFile(out, drawn.bytes);
  for (const { field, verdict } of drawn.verdicts)
    console.log(`${field || 'card'}: ${describeVerdict(verdict)}`);
  if (drawn.verdicts.length === 0) console.log(`card: ${describeVerdict(drawn.verdict)}`);
  const kilobytes = (drawn.bytes.length / 1000).toFixed(1);
  console.log(`${out}: ${drawn.widthPx} × ${drawn.heightPx} px, ${kilobytes} KB`);
}

async function drawMany({ options: chosen, values }, rows, sizes) {
  if (Object.keys(values).length > 0)
    throw new Misuse('Fields come from --data or from the command line, not from both.');
  if (chosen.out === undefined) throw new Misuse('Say with --out which folder the pictures go to.');
  const size = chosen.size ?? sizes[0].id;
  if (!sizes.some(({ id }) => id === size)) throw new Misuse(`This card has no size "${size}".`);
  const threads = chosen.threads ? readNumber('--threads', chosen.threads) : availableParallelism();
  if (!(Number.isInteger(threads) && threads >= 1 && threads <= 64))
    throw new Misuse('--threads is a whole number from 1 to 64.');
  const [{ renderMany }, { version }] = await Promise.all([
    import('./lib/render-many.mjs'),
    import('./version.mjs'),
  ]);
  const bar = createProgressBar(process.stderr);
  const report = await renderMany({
    folder: fileURLToPath(base),
    version,
    rows,
    out: chosen.out,
    size,
    scale: readNumber('--scale', chosen.scale ?? '1'),
    ...readFormat(chosen),
    threads,
    native: !chosen.wasm,
    onProgress: bar.show,
  });
  bar.end();
  for (const { where, message } of report.failures) console.error(`${where}: ${message}`);
  const { drawn, kept, failures, total, painter } = report;
  console.log(
    `${chosen.out}: ${total} pages, ${drawn} drawn, ${kept} as they were, ${failures.length} failed`,
  );
  if (painter !== null) console.log(`Painted by ${painter}.`);
  if (failures.length > 0) process.exitCode = 1;
}

/** `--quality` belongs to JPEG alone. */
function readFormat({ format = 'png', quality }) {
  if (!formats.includes(format))
    throw new Misuse(`--format is one of ${formats.join(', ')}, not "${format}".`);
  if (quality === undefined) return { format, quality: 82 };
  if (format !== 'jpeg') throw new Misuse('--quality belongs to --format jpeg.');
  const number = readNumber('--quality', quality);
  if (!(Number.isInteger(number) && number >= 1 && number <= 100))
    throw new Misuse('--quality is a whole number from 1 to 100.');
  return { format, quality: number };
}

/** `--name value` and `--name=value`; `--field.name` reaches a field that is named like an option. */
function readArguments(args, fields) {
  const given = { options: {}, values: {} };
  for (let i = 0; i < args.length; i++) {
    const [, name, , inline] = /^--([^=]+)(=(.*))?$/s.exec(args[i]) ?? [];
    if (name === undefined)
      throw new Misuse(`"${args[i]}" belongs to no field. Put quotes around a text with spaces.`);
    const field = options.includes(name) ? undefined : findField(fields, name.replace(/^field\./, ''));
    if (switches.includes(name)) given.options[name] = true;
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
  const data = parseJson(path, await readFile(path, 'utf8'));
  if (data === null || typeof data !== 'object') {
    throw new Misuse(`${path} must hold one object, { "field": value }, or a list of them.`);
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
    values[name] = await parseText(findField(fields, name), text, { label: `--${name}` });
  return values;
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
    'node render.mjs --data posts.csv --out folder',
    '',
    'Fields',
    ...rows,
    '',
    'Options',
    option('--out', 'file to write, card.png by default; with many pages, the folder'),
    option('--data', 'values of one card (JSON), or of many: a JSON list, CSV, a folder of Markdown'),
    option('--name', 'with many pages, the column that names each; page, slug or file by default'),
    option(
      '--size',
      `one of ${sizes.map(({ id, widthPx, heightPx }) => `${id} (${widthPx} × ${heightPx})`).join(', ')}`,
    ),
    option('--scale', 'pixels per px; 1 by default'),
    option('--format', 'png by default; png8 has 256 colours, jpeg none that shine through'),
    option('--quality', 'of a JPEG, 1 to 100; 82 by default'),
    option('--threads', 'with many pages, how many are drawn at once; one per core by default'),
    option('--wasm', 'do not paint with @resvg/resvg-js even where it draws the same bytes'),
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
