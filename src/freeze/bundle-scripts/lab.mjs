// Draws this card for every headline of a file and fails when one does not come out right:
//
//   node lab.mjs --data headlines.csv --report junit.xml
//   node lab.mjs --help
//
// Exit code 1 when a card overflows, is not drawn or has an error, or a row was refused; 2 when it was called wrongly;
// else 0. What was accepted as is when the version was frozen (accepted.json) counts neither way.

import { readFile, writeFile } from 'node:fs/promises';
import { openParts } from './draw.mjs';
import { cardOf } from './lib/card.mjs';
import { refuseWithheld } from './lib/withheld.mjs';

const base = new URL('./', import.meta.url);
const options = ['data', 'report', 'map', 'size', 'help'];
// A page with a picture for each of thousands of rows opens slowly; those that pass are shown up to here.
const maxPassingPictures = 100;

class Misuse extends Error {}

async function main(args) {
  const given = readArguments(args);
  const template = JSON.parse(await readFile(new URL('template.json', base), 'utf8'));
  if (given.help) return console.log(printHelp(template));
  const checks = await import('./runtime/checks.mjs');
  const sizes = chooseSizes(template.sizes, given.size);
  const reports = given.report.map((path) => ({ path, write: chooseWriter(path, checks) }));
  const data = await readRows(given, template, checks);
  const report = await draw(template, data, sizes, reports, checks);
  for (const { path, write } of reports) await save(path, write(report));
  for (const { place, reason } of report.refused) console.log(`refused  ${place}  ${reason}`);
  for (const note of report.notes) console.log(`note     ${note}`);
  console.log(`\n${checks.describeCounts(report)}`);
  process.exitCode = checks.isFailing(report) ? 1 : 0;
}

/** `--name value` and `--name=value`; --report and --map may stand several times. */
function readArguments(args) {
  const given = { report: [], map: {} };
  for (let i = 0; i < args.length; i++) {
    const [, name, , inline] = /^--([^=]+)(=(.*))?$/s.exec(args[i]) ?? [];
    if (name === undefined || !options.includes(name))
      throw new Misuse(
        `"${args[i]}" is no option. The options are: ${options.map((each) => `--${each}`).join(', ')}.`,
      );
    if (name === 'help') {
      given[name] = true;
      continue;
    }
    const value = inline ?? args[++i];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      throw new Misuse(`--${name} has no value.`);
    if (name === 'report') given.report.push(value);
    else if (name === 'map') Object.assign(given.map, readMap(value));
    else given[name] = value;
  }
  if (given.data === undefined && !given.help)
    throw new Misuse('--data is missing. Give it a CSV or JSON file with the headlines.');
  return given;
}

function readMap(text) {
  const at = text.indexOf('=');
  if (at < 1) throw new Misuse(`--map takes field=column, not "${text}".`);
  return { [text.slice(0, at)]: text.slice(at + 1) };
}

function chooseSizes(sizes, id) {
  if (id === undefined) return sizes;
  const found = sizes.filter((size) => size.id === id);
  if (found.length > 0) return found;
  throw new Misuse(
    `This card has no size "${id}". Its sizes are: ${sizes.map((size) => size.id).join(', ')}.`,
  );
}

function chooseWriter(path, { writeHtmlReport, writeJsonReport, writeJunitReport }) {
  const writers = { xml: writeJunitReport, json: writeJsonReport, html: writeHtmlReport };
  const write = writers[/\.(\w+)$/.exec(path)?.[1].toLowerCase()];
  if (write) return write;
  throw new Misuse(`A report ends in .xml (JUnit), .json or .html, not "${path}".`);
}

async function readRows(given, template, { readData }) {
  let bytes;
  try {
    bytes = new Uint8Array(await readFile(given.data));
  } catch {
    throw new Misuse(`${given.data} cannot be read. Give --data the path of a CSV or JSON file.`);
  }
  const data = readData(given.data, bytes, template, await readBase(), given.map);
  if (!data.ok) throw new Misuse(data.error);
  if (data.value.rows.length === 0 && data.value.refusedCount === 0)
    throw new Misuse(`${given.data} holds no headlines.`);
  return data.value;
}

/** What a row does not say is taken from the frozen headline of medium length. */
async function readBase() {
  const fixtures = JSON.parse(await readFile(new URL('fixtures.json', base), 'utf8'));
  return (fixtures.find(({ id }) => id === 'medium') ?? fixtures[0])?.values ?? {};
}

/** What was accepted as is when the version was frozen; most bundles have no such file. */
async function readAccepted() {
  try {
    return JSON.parse(await readFile(new URL('accepted.json', base), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw new Error(`accepted.json cannot be read: ${error.message}`);
  }
}

async function draw(template, { rows, refused, refusedCount, notes }, sizes, reports, checks) {
  const { runtime: whole, parts } = await openParts(base);
  const runtime = refuseWithheld(whole, parts.template.fonts);
  const card = cardOf(parts);
  const wantsPictures = reports.some(({ path }) => /\.html$/i.test(path));
  const accepted = await readAccepted();
  const drawn = [];
  let passing = 0;
  for (const row of rows) {
    for (const size of sizes) {
      const judged = await checks.drawRow(runtime, card, { ...row, size }, wantsPictures);
      let result = checks.acceptRow(judged, row.values, template, accepted);
      const outcome = checks.judgeRow(result);
      if (outcome === 'pass' && ++passing > maxPassingPictures) result = { ...result, picture: null };
      if (outcome === 'fail') console.log(describe(result, checks));
      drawn.push(result);
    }
  }
  return {
    name: template.name,
    versionId: await readVersionId(),
    drawnAt: new Date().toISOString(),
    warnPx: checks.commonWarnPx(template.rules),
    rows: drawn,
    refused,
    refusedCount,
    notes,
  };
}

async function readVersionId() {
  const { versionId } = JSON.parse(await readFile(new URL('frieze.json', base), 'utf8'));
  return versionId;
}

/** One line, whatever the headline holds. */
function describe(row, { describeRow }) {
  const name = row.name.length > 60 ? `${row.name.slice(0, 59)}…` : row.name;
  return `fails    ${row.place}  ${row.sizeId}  “${name}”  ${describeRow(row)}`.replace(
    /[\p{Cc}\u2028\u2029]+/gu,
    ' ',
  );
}

async function save(path, text) {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new Misuse(`${path} cannot be written: ${error.message}`);
  }
  console.log(`written  ${path}`);
}

function printHelp({ fields, sizes }) {
  return [
    'node lab.mjs --data headlines.csv --report junit.xml',
    '',
    '  --data    CSV or JSON file with one headline per row',
    '  --report  file to write: .xml (JUnit), .json or .html; may stand several times',
    `  --map     field=column, where the guess is wrong; fields: ${fields.map(({ name }) => name).join(', ')}`,
    `  --size    one of ${sizes.map(({ id }) => id).join(', ')}; all of them by default`,
    '',
    'Exit code 1 when a card overflows, is not drawn or has an error, or a row is refused; 2 when it is called wrongly.',
  ].join('\n');
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(
    error instanceof Misuse ? `${error.message}\nnode lab.mjs --help lists the options.` : error.message,
  );
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
