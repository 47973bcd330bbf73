// node scripts/older-engine-table.mjs css-support.json: takes from a measured table of styles (one row per style and
// value, tried in several versions of satori) what satori 0.29.0, the one inside next/og, stops at or leaves out
// although 0.63.2 draws it, and writes src/lab/checks/older-engine.json.
import { readFile, writeFile } from 'node:fs/promises';
import { root } from './run.mjs';

const [path] = process.argv.slice(2);
if (!path) throw new Error('Give the table: node scripts/older-engine-table.mjs css-support.json');
const older = 'satori@0.29.0';

// Leaving these out changes nothing: they are how the older engine lays out anyway.
const isOlderDefault = ({ property, value }) =>
  (property === 'boxSizing' && value === 'border-box') ||
  (property === 'position' && value === 'relative') ||
  property === 'fontStyle';

// Scenes of these groups show other text or shapes for other reasons than the style under test.
const isAboutTheStyle = ({ group, value }) =>
  group === 'color' || group === 'math' || / in (oklch|oklab|hsl|lab|lch)\b|gradient\(in /.test(value);

// These rows try several styles at once, or a style sheet, which no card may have.
const isOneStyle = ({ group, property, value }) =>
  !value.startsWith('url(') && group !== 'stylesheet' && group !== 'svg' && /^[a-zA-Z]+$/.test(property);

const rows = JSON.parse(await readFile(path, 'utf8')).filter((row) => row[older] && isOneStyle(row));
const worksToday = rows.filter(({ status }) => status === 'works' || status === 'partial');
const properties = {};
const note = (row, outcome) => {
  properties[row.property] ??= { throws: [], ignored: [], differs: [], works: [] };
  if (!properties[row.property][outcome].includes(row.value))
    properties[row.property][outcome].push(row.value);
};
for (const row of worksToday) {
  const { status, message = '' } = row[older];
  // A grid row stops at its `display: grid`, and says nothing about the style itself.
  const isOwnFault = !message.includes('"display"') || row.property === 'display';
  if (status === 'throws' && isOwnFault) note(row, 'throws');
  else if (status === 'ignored' && !isOlderDefault(row)) note(row, 'ignored');
  else if (status === 'differs' && isAboutTheStyle(row)) note(row, 'differs');
  // Drawn in some way, so the style is not unknown to it.
  else if (status === 'works' || status === 'differs') note(row, 'works');
}
const table = Object.fromEntries(
  Object.entries(properties)
    .filter(([, row]) => row.throws.length + row.ignored.length + row.differs.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => [
      name,
      Object.fromEntries(Object.entries(row).filter(([, values]) => values.length > 0)),
    ]),
);
const about = {
  engine: 'satori 0.29.0 with resvg-wasm 2.4.1, inside next/og of Next 16.4',
  comparedWith: 'satori 0.63.2 with resvg-wasm 2.6.2',
  how: 'Each style and value was drawn in a small scene by both engines on 2026-11-21: throws = the older one stops; ignored = same picture as without the style; differs = another picture than the newer one.',
  rows: worksToday.length,
};
await writeFile(
  `${root}src/lab/checks/older-engine.json`,
  `${JSON.stringify({ about, styles: table }, null, 1)}\n`,
);
