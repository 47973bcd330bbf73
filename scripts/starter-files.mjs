// Puts the fonts of the catalogue and the images of the starters where the app can fetch them, and writes the hashes
// of what a starter uses into its template.json. Font files come from the pinned @fontsource packages.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const starters = `${root}src/template/starters/`;
const out = `${root}public/starters/`;

const families = JSON.parse(await readFile(`${root}src/template/font-catalogue.json`, 'utf8'));

async function copyFamily({ id, weights, italic, slices }) {
  const folder = `${root}node_modules/@fontsource/${id}/`;
  await copyFile(`${folder}LICENSE`, `${out}licences/${id}.txt`);
  const copies = [];
  for (const weight of weights)
    for (const style of italic ? ['normal', 'italic'] : ['normal'])
      for (const slice of slices) {
        const name = `${id}-${slice}-${weight}-${style}.woff`;
        copies.push(copyFile(`${folder}files/${name}`, `${out}fonts/${name}`));
      }
  await Promise.all(copies);
}

const sha256 = async (path) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

await rm(out, { recursive: true, force: true });
for (const folder of ['fonts', 'licences']) await mkdir(out + folder, { recursive: true });
for (const family of families) await copyFamily(family);
for (const entry of await readdir(starters, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = `${starters}${entry.name}/`;
  const manifestPath = `${folder}template.json`;
  const before = await readFile(manifestPath, 'utf8');
  const manifest = JSON.parse(before);
  for (const ref of [...manifest.fonts, ...manifest.assets]) {
    if (ref.file.startsWith('fonts/')) {
      ref.sha256 = await sha256(out + ref.file);
      continue;
    }
    const to = `${out}${entry.name}/${ref.file}`;
    await mkdir(to.slice(0, to.lastIndexOf('/')), { recursive: true });
    await copyFile(folder + ref.file, to);
    ref.sha256 = await sha256(to);
  }
  const after = `${JSON.stringify(manifest, null, 2)}\n`;
  if (after !== before) await writeFile(manifestPath, after);
}
