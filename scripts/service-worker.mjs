// Writes dist/sw.js, which serves the files of this build without a network, and this release's name into index.html.
// Runs after the build: it lists what is there.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const worker = 'sw.js';
const { module: appFiles } = await runnerImport(`${root}src/offline/app-files.ts`);

const digest = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);
const digestOf = (files) =>
  digest(JSON.stringify(files.map(({ path, bytes }) => [path, digest(bytes, 'hex')])), 'hex').slice(0, 16);

async function readFiles() {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== worker)
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(dist + path) })));
}

/** The faces which the starters draw with. */
async function listStarterFonts() {
  const starters = `${root}src/template/starters/`;
  const folders = (await readdir(starters, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const manifests = await Promise.all(
    folders.map(async ({ name }) => JSON.parse(await readFile(`${starters}${name}/template.json`, 'utf8'))),
  );
  return new Set(manifests.flatMap(({ fonts }) => fonts.map(({ file }) => `starters/${file}`)));
}

/** Frieze's page says which release it is of. */
async function nameRelease(page, id) {
  const html = page.bytes
    .toString('utf8')
    .replace(
      '<meta charset="utf-8" />',
      (found) => `${found}\n    <meta name="frieze-release" content="${id}" />`,
    );
  if (html === page.bytes.toString('utf8'))
    throw new Error('index.html has no place for the name of the release.');
  page.bytes = Buffer.from(html);
  await writeFile(dist + page.path, html);
}

const describe = ({ path, bytes }) => ({
  // Some hosts send index.html elsewhere; the folder is the page everywhere.
  url: path === 'index.html' ? './' : path,
  revision: appFiles.isNamedByContent(path) ? null : digest(bytes, 'hex').slice(0, 16),
  integrity: `sha256-${digest(bytes, 'base64')}`,
});

async function makeWorker(release) {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', friezeRelease: JSON.stringify(release) },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: {
        entry: `${root}src/offline/service-worker.ts`,
        formats: ['iife'],
        name: 'friezeServiceWorker',
        fileName: () => worker,
      },
    },
  });
  const [{ output }] = Array.isArray(result) ? result : [result];
  return output[0].code;
}

async function readLicences() {
  const texts = await Promise.all(
    ['workbox-core', 'idb'].map(async (name) => {
      const { version, license } = JSON.parse(
        await readFile(`${root}node_modules/${name}/package.json`, 'utf8'),
      );
      return `${name} ${version} (${license})\n\n${(await readFile(`${root}node_modules/${name}/LICENSE`, 'utf8')).trim()}\n`;
    }),
  );
  return `/*! This file holds parts of:\n\n${texts.join('\n')}*/\n`;
}

const files = await readFiles();
const starterFonts = await listStarterFonts();
const groupOf = ({ path }) => (starterFonts.has(path) ? 'app' : appFiles.groupOf(path));
const ofGroup = (group) => files.filter((file) => groupOf(file) === group);
const id = digestOf(files);
await nameRelease(
  files.find(({ path }) => path === 'index.html'),
  id,
);
const app = ofGroup('app');
const release = {
  id,
  files: app.map(describe),
  groups: { catalogue: digestOf(ofGroup('catalogue')), chain: digestOf(ofGroup('chain')) },
};
await writeFile(dist + worker, (await readLicences()) + (await makeWorker(release)));
const megabytes = app.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
console.log(
  `release ${id}: ${app.length} of ${files.length} files are kept for offline, ${megabytes.toFixed(1)} MB`,
);
