// Writes the hashes of fonts and images into each template.json of bench/corpus, as starter-files does for starters.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fontPackageFile } from './corpus.mjs';

const corpus = new URL('corpus/', import.meta.url);

for (const entry of await readdir(corpus, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = new URL(`${entry.name}/`, corpus);
  const path = new URL('template.json', folder);
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  for (const ref of [...manifest.fonts, ...manifest.assets]) {
    const file = ref.file.startsWith('fonts/') ? fontPackageFile(ref.file) : new URL(ref.file, folder);
    ref.sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  }
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
