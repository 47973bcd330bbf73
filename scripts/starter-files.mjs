// Puts the fonts and images of the starters where the app can fetch them, and writes their hashes into each
// template.json. Font files come from the pinned @fontsource packages.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const starters = `${root}src/template/starters/`;
const out = `${root}public/starters/`;

const families = ['bricolage-grotesque', 'inter', 'jetbrains-mono'];

/** `fonts/inter-latin-600-normal.woff` is the file of that name in @fontsource/inter. */
function fontPackageFile(file) {
  const name = file.slice('fonts/'.length);
  const family = families.find((id) => name.startsWith(`${id}-`));
  if (!family) throw new Error(`${file} belongs to no known font package`);
  return `${root}node_modules/@fontsource/${family}/files/${name}`;
}

const sha256 = async (path) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

await rm(out, { recursive: true, force: true });
await mkdir(`${out}licences`, { recursive: true });
for (const family of families)
  await copyFile(`${root}node_modules/@fontsource/${family}/LICENSE`, `${out}licences/${family}.txt`);
for (const entry of await readdir(starters, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = `${starters}${entry.name}/`;
  const manifestPath = `${folder}template.json`;
  const before = await readFile(manifestPath, 'utf8');
  const manifest = JSON.parse(before);
  for (const ref of [...manifest.fonts, ...manifest.assets]) {
    const from = ref.file.startsWith('fonts/') ? fontPackageFile(ref.file) : folder + ref.file;
    const to = `${out}${ref.file.startsWith('fonts/') ? '' : `${entry.name}/`}${ref.file}`;
    await mkdir(to.slice(0, to.lastIndexOf('/')), { recursive: true });
    await copyFile(from, to);
    ref.sha256 = await sha256(from);
  }
  const after = `${JSON.stringify(manifest, null, 2)}\n`;
  if (after !== before) await writeFile(manifestPath, after);
}
