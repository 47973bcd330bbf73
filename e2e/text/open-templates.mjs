// The built runtime in Node, and templates for it: the starters and those of the labelled set.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = async (path) => JSON.parse(await readFile(root + path, 'utf8'));
const readBytes = async (path) => new Uint8Array(await readFile(root + path));

export const starterIds = ['blog', 'release', 'event', 'story', 'metrics', 'podcast'];

/** Once per process. Build first: scripts/build-runtime.mjs, starter-files.mjs, chain-files.mjs. */
export async function openBuiltRuntime() {
  const { folder } = await readJson('public/runtime/manifest.json');
  const url = pathToFileURL(`${root}public/runtime/${folder}/`);
  const { createRuntime } = await import(new URL('runtime.mjs', url).href);
  const { compileSource } = await import(new URL('compile.mjs', url).href);
  const wasm = (name) => readBytes(`public/runtime/${folder}/${name}.wasm`);
  const runtime = await createRuntime({
    layoutWasm: await wasm('layout'),
    resvgWasm: await wasm('resvg'),
    quickjsWasm: await wasm('quickjs'),
    readChainFile: (path) => readBytes(`public/chain/${path}`).catch(() => null),
  });
  return { runtime, compileSource, folder: fileURLToPath(url) };
}

/** A starter by its id, or one of the labelled set's own templates. */
export async function openTemplate(id, compileSource) {
  const isStarter = starterIds.includes(id);
  const folder = isStarter ? `src/template/starters/${id}/` : `e2e/text/labelled/templates/${id}/`;
  const manifest = await readJson(`${folder}template.json`);
  const source = await readFile(`${root}${folder}card.${manifest.kind}`, 'utf8');
  const compiled = compileSource(source, manifest.kind);
  if (!compiled.ok) throw new Error(`${id}: ${JSON.stringify(compiled.error)}`);
  return {
    manifest,
    card: {
      code: compiled.value.code,
      fields: manifest.fields,
      rules: manifest.rules,
      tokens: manifest.tokens,
      fonts: await Promise.all(
        manifest.fonts.map(async ({ family, weight, style, file }) => ({
          family,
          weight,
          style,
          data: (await readBytes(`public/starters/${file}`)).buffer,
        })),
      ),
      assets: await Promise.all(
        manifest.assets.map(async ({ name, mime, file }) => ({
          name,
          mime,
          bytes: await readBytes(folder + file),
        })),
      ),
    },
  };
}

/** The starters with their first headline, at their first size. */
export async function openStarterCards(compileSource) {
  const cards = [];
  for (const id of starterIds) {
    const { manifest, card } = await openTemplate(id, compileSource);
    const [fixture] = await readJson(`src/template/starters/${id}/fixtures.json`);
    cards.push({ id, manifest, card, size: manifest.sizes[0], base: fixture.values });
  }
  return cards;
}
