// Proves that this bundle is what was frozen and that it still draws the same pictures:
//
//   node verify.mjs
//
// Exit code 0 when nothing differs. The folder goldens may be absent: frieze.json has the hashes.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const base = new URL('./', import.meta.url);

// The card or its proof reads from these, so nothing else may lie there. Elsewhere a new file does no harm.
const ownedFolders = ['assets', 'chain', 'fallback', 'fonts', 'goldens', 'lib', 'runtime'];
const desktopLitter = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

const counts = { identical: 0, different: 0 };

function report(state, text) {
  counts[state === 'identical' ? 'identical' : 'different']++;
  console.log(`${state.padEnd(9)}  ${text}`);
}

async function main() {
  const index = await readIndex();
  if (index === null) return;
  console.log(`${index.name}, v${index.number}, version ${index.versionId}\n`);
  const goldenPaths = new Set(index.goldens.map((golden) => golden.file));
  await checkFiles(index, goldenPaths);
  await checkExtraFiles(index, goldenPaths);
  await checkIdentity(index);
  if (index.subsets)
    console.log(
      `fonts      ${index.subsets.files.length} subset, compared with the whole font in ${index.subsets.proof.goldens + index.subsets.proof.texts} pictures when frozen`,
    );
  await checkPictures(index, await checkCode(index));
}

async function readIndex() {
  try {
    return JSON.parse(await readFile(new URL('frieze.json', base), 'utf8'));
  } catch (error) {
    report(error.code === 'ENOENT' ? 'missing' : 'changed', `frieze.json (${error.message})`);
    return null;
  }
}

async function checkFiles(index, goldenPaths) {
  const paths = Object.keys(index.files).filter((path) => !goldenPaths.has(path));
  let unchanged = 0;
  for (const path of paths) {
    const found = await hashFile(path);
    if (found === index.files[path]) unchanged++;
    else report(found === null ? 'missing' : 'changed', path);
  }
  console.log(`files      ${unchanged} of ${paths.length} unchanged`);
}

async function checkExtraFiles(index, goldenPaths) {
  for (const folder of ownedFolders) {
    for (const path of await listFiles(folder)) {
      if (path in index.files || goldenPaths.has(path)) continue;
      if (!desktopLitter.includes(path.split('/').at(-1))) report('extra', path);
    }
  }
}

/** The version's id again, from the bytes that lie here. */
async function checkIdentity(index) {
  let found;
  try {
    found = sha256(canonicalJson(await collectIdentity(index)));
  } catch (error) {
    found = `not to be had: ${error.message}`;
  }
  if (found === index.versionId) console.log('version    its id follows from the files');
  else report('changed', `version id (frozen as ${index.versionId}, the files give ${found})`);
}

async function collectIdentity(index) {
  const template = JSON.parse(await readText('template.json'));
  const { schema, fields, rules, sizes, tokens, profile } = template;
  // The checks and the encoders draw nothing, so a better check makes no other version.
  const drawsNothing = ['checks.mjs', 'encode.mjs', 'jpeg.wasm'];
  const drawing = index.runtime.files.filter(({ path }) => !drawsNothing.includes(path));
  const runtime = await Promise.all(drawing.map(async ({ path, file }) => [path, await hashFile(file)]));
  const fonts = await Promise.all(
    template.fonts.map(async ({ family, weight, style, file, wholeSha256 }) => ({
      family,
      weight,
      style,
      // The id is that of the whole fonts. A subset proves itself by the pictures below.
      sha256: wholeSha256 ?? (await hashFile(file)),
    })),
  );
  const assets = await Promise.all(
    template.assets.map(async ({ name, mime, file }) => ({ name, mime, sha256: await hashFile(file) })),
  );
  return {
    schema,
    source: await readText(index.source),
    code: await readText('card.code.js'),
    fields,
    rules,
    sizes,
    tokens,
    profile,
    runtimeHash: sha256(canonicalJson(runtime.sort(([a], [b]) => (a < b ? -1 : 1)))),
    fonts,
    assets: assets.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Compiles the source again; null when that fails. */
async function checkCode(index) {
  try {
    const { compileSource } = await import('./runtime/compile.mjs');
    const compiled = compileSource(
      await readText(index.source),
      index.source === 'card.json' ? 'json' : 'jsx',
    );
    if (!compiled.ok) throw new Error(compiled.error[0]?.message ?? 'unknown error');
    if (compiled.value.code === (await readText('card.code.js'))) {
      console.log(`code       ${index.source} compiles to card.code.js\n`);
    } else report('different', `card.code.js (${index.source} compiles to other code)`);
    return compiled.value.code;
  } catch (error) {
    report('different', `card.code.js (${index.source} does not compile: ${error.message})`);
    return null;
  }
}

async function checkPictures(index, code) {
  const open = await openSource(code);
  const folderThere = (await listFiles('goldens')).length > 0;
  for (const golden of index.goldens) {
    const drawn = open.card === null ? { problem: open.problem } : await drawAgain(open, golden);
    const onDisk = await hashFile(golden.file);
    if (drawn.problem) report('different', `${golden.file} (could not be drawn: ${drawn.problem})`);
    else if (drawn.hash !== golden.sha256) {
      report(
        'different',
        `${golden.file} (drawn ${drawn.hash.slice(0, 12)}, frozen as ${golden.sha256.slice(0, 12)})`,
      );
    } else if (onDisk === golden.sha256) report('identical', golden.file);
    else if (onDisk !== null) report('changed', `${golden.file} (the card still draws it as frozen)`);
    else if (folderThere) report('missing', `${golden.file} (the card still draws it as frozen)`);
    else report('identical', `${golden.file} (golden file absent, compared with its recorded hash)`);
  }
}

async function openSource(code) {
  if (code === null) return { card: null, problem: 'the source does not compile' };
  try {
    const { openCard } = await import('./draw.mjs');
    return { card: await openCard(base, { code }), fixtures: JSON.parse(await readText('fixtures.json')) };
  } catch (error) {
    return { card: null, problem: error.message };
  }
}

async function drawAgain({ card, fixtures }, golden) {
  const fixture = fixtures.find((each) => each.id === golden.fixture);
  if (!fixture) return { problem: `fixtures.json has no headline "${golden.fixture}"` };
  try {
    const { png } = await card.drawUnchecked(fixture.values, { size: golden.size });
    return { hash: sha256(png) };
  } catch (error) {
    return { problem: error.message };
  }
}

async function listFiles(folder) {
  try {
    const entries = await readdir(new URL(`${folder}/`, base), { withFileTypes: true });
    const paths = entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    });
    return (await Promise.all(paths)).flat().sort();
  } catch {
    return [];
  }
}

/** null when there is no such file. */
async function hashFile(path) {
  try {
    return sha256(await readFile(new URL(path, base)));
  } catch {
    return null;
  }
}

function readText(path) {
  return readFile(new URL(path, base), 'utf8');
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}

/** Keys sorted, no white space: equal data gives equal text. */
function canonicalJson(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}

await main();
console.log(`\n${counts.identical} identical, ${counts.different} different`);
process.exitCode = counts.different === 0 ? 0 : 1;
