// Puts the fallback fonts and the emoji where the app can fetch them, from pinned packages. With `--catalogue` it also
// writes src/runtime/fonts/chain.json, which names them and holds one hash over their bytes; without, it compares.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readDictionary } from './read-dictionary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = `${root}node_modules/`;
const out = `${root}public/chain/`;
const cataloguePath = `${root}src/runtime/fonts/chain.json`;

// The order in which they are asked for a letter. `numbered` families come in a hundred slices each.
const families = [
  {
    id: 'noto-sans',
    name: 'Noto Sans',
    weights: [400, 700],
    slices: ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'],
  },
  { id: 'noto-sans-arabic', name: 'Noto Sans Arabic', weights: [400, 700], slices: ['arabic'] },
  { id: 'noto-sans-hebrew', name: 'Noto Sans Hebrew', weights: [400, 700], slices: ['hebrew'] },
  { id: 'noto-sans-devanagari', name: 'Noto Sans Devanagari', weights: [400, 700], slices: ['devanagari'] },
  { id: 'noto-sans-thai', name: 'Noto Sans Thai', weights: [400, 700], slices: ['thai'] },
  { id: 'noto-sans-lao', name: 'Noto Sans Lao', weights: [400, 700], slices: ['lao'] },
  { id: 'noto-sans-khmer', name: 'Noto Sans Khmer', weights: [400, 700], slices: ['khmer'] },
  { id: 'noto-sans-myanmar', name: 'Noto Sans Myanmar', weights: [400, 700], slices: ['myanmar'] },
  { id: 'noto-sans-symbols', name: 'Noto Sans Symbols', weights: [400, 700], slices: ['symbols'] },
  { id: 'noto-sans-math', name: 'Noto Sans Math', weights: [400], slices: ['latin'] },
  { id: 'noto-sans-symbols-2', name: 'Noto Sans Symbols 2', weights: [400], slices: ['symbols', 'math'] },
  { id: 'noto-sans-sc', name: 'Noto Sans SC', weights: [400, 700], slices: 'numbered' },
  { id: 'noto-sans-jp', name: 'Noto Sans JP', weights: [400, 700], slices: 'numbered' },
  { id: 'noto-sans-kr', name: 'Noto Sans KR', weights: [400, 700], slices: 'numbered' },
  { id: 'noto-sans-cuneiform', name: 'Noto Sans Cuneiform', weights: [400], slices: ['cuneiform'] },
  { id: 'dejavu-sans', name: 'DejaVu Sans', weights: [400, 700], slices: ['all'] },
];

const digest = createHash('sha256');

async function put(path, bytes) {
  digest.update(`${path}\n${bytes.length}\n`).update(bytes);
  await writeFile(out + path, bytes);
}

async function readFace(id, slice, weight) {
  if (id === 'dejavu-sans')
    return readFile(`${modules}dejavu-fonts-ttf/ttf/DejaVuSans${weight === 700 ? '-Bold' : ''}.ttf`);
  return readFile(`${modules}@fontsource/${id}/files/${id}-${slice}-${weight}-normal.woff`);
}

async function listSlices({ id, slices }) {
  if (slices !== 'numbered') return slices;
  const files = await readdir(`${modules}@fontsource/${id}/files`);
  return files
    .map((file) => new RegExp(`^${id}-(\\d+)-400-normal\\.woff$`).exec(file)?.[1])
    .filter((number) => number !== undefined)
    .sort((a, b) => Number(b) - Number(a));
}

async function putFamily(family, { readCoverage, packRanges }) {
  const { id, name, weights } = family;
  const slices = {};
  for (const slice of await listSlices(family)) {
    let coverage = null;
    for (const weight of weights) {
      const bytes = await readFace(id, slice, weight);
      coverage ??= readCoverage(new Uint8Array(bytes).buffer);
      await put(`fonts/${id}-${slice}-${weight}.${id === 'dejavu-sans' ? 'ttf' : 'woff'}`, bytes);
    }
    slices[`${id}-${slice}`] = packRanges(coverage);
  }
  const licence = id === 'dejavu-sans' ? 'dejavu-fonts-ttf/LICENSE' : `@fontsource/${id}/LICENSE`;
  await cp(modules + licence, `${out}licences/${id}.txt`);
  return { id, name, weights, slices };
}

/** Twemoji as SVG files named by code points, without variation selectors and leading zeros. */
async function putEmoji() {
  const folder = `${modules}@iconify-json/twemoji/`;
  const { icons, width, height } = JSON.parse(await readFile(`${folder}icons.json`, 'utf8'));
  const chars = JSON.parse(await readFile(`${folder}chars.json`, 'utf8'));
  const keys = [];
  for (const [char, icon] of Object.entries(chars).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!icons[icon]) continue;
    const key = char.replace(/(^|-)0+/g, '$1').replaceAll('-fe0f', '');
    keys.push(key);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icons[icon].body}</svg>`;
    await put(`emoji/${key}.svg`, Buffer.from(svg));
  }
  await writeFile(
    `${out}licences/twemoji.txt`,
    'Emoji: Twemoji, copyright Twitter, Inc and other contributors, licensed under CC-BY 4.0:\nhttps://creativecommons.org/licenses/by/4.0/\n',
  );
  return keys.join(' ');
}

const isMaking = process.argv.includes('--catalogue');
const made = await readFile(`${out}sha256.txt`, 'utf8').catch(() => '');
if (!isMaking && made !== '' && JSON.parse(await readFile(cataloguePath, 'utf8')).sha256 === made)
  process.exit(0);

const dictionaries = ['thai', 'lao', 'khmer', 'burmese'];

async function putDictionaries() {
  const data = new Uint8Array(await readFile(`${modules}icu4c-data/icudt67l.dat`));
  for (const name of dictionaries) await put(`dictionaries/${name}.dict`, readDictionary(data, name));
  await cp(`${modules}icu4c-data/LICENSE`, `${out}licences/icu-dictionaries.txt`);
}

const { module: coverage } = await runnerImport(`${root}src/runtime/fonts/coverage.ts`);
const { module: ranges } = await runnerImport(`${root}src/runtime/fonts/pack-ranges.ts`);
await rm(out, { recursive: true, force: true });
for (const folder of ['fonts', 'emoji', 'dictionaries', 'licences'])
  await mkdir(out + folder, { recursive: true });
const listed = [];
for (const family of families) listed.push(await putFamily(family, { ...coverage, ...ranges }));
const emoji = await putEmoji();
await putDictionaries();
const sha256 = digest.digest('hex');
const catalogue = JSON.stringify({ sha256, families: listed, emoji }, null, 1);
if (isMaking) await writeFile(cataloguePath, `${catalogue}\n`);
// Compared as data, since the formatter may lay the file out in its own way.
else if (JSON.stringify(JSON.parse(await readFile(cataloguePath, 'utf8')), null, 1) !== catalogue)
  throw new Error('The fallback fonts are not those that chain.json names. Run npm install.');
await writeFile(`${out}sha256.txt`, sha256);
console.log(
  `chain: ${listed.length} families, ${emoji.split(' ').length} emoji, catalogue ${Math.round(catalogue.length / 1024)} KB`,
);
