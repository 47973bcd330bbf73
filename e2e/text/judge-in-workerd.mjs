// The built runtime in workerd, the engine of Cloudflare Workers, as the target for Workers runs it.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveRoot } from './judge-in-chromium.mjs';
import { root } from './open-templates.mjs';

const version = '1.20261117.1';
const home = join(process.env.FRIEZE_EXPORTS ?? tmpdir(), 'frieze-exports', `workerd-${version}`);

/** Rows as `judgeAll` gives them. `cards` bring the paths of their fonts and images. */
export async function judgeInWorkerd(folder, cards, headlines) {
  await installWorkerd();
  const [files, port, work] = [
    await serveRoot(),
    await freePort(),
    await mkdtemp(join(tmpdir(), 'frieze-workerd-')),
  ];
  await writeWorker(work, folder, { filesPort: files.address().port, port });
  const child = spawn(join(home, 'node_modules/workerd/bin/workerd'), ['serve', join(work, 'config.capnp')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    await waitForPort(port);
    const rows = [];
    for (const card of cards) {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: JSON.stringify({ card, headlines }),
      });
      if (!response.ok) throw new Error(`workerd: ${await response.text()}`);
      rows.push(...(await response.json()));
    }
    return rows;
  } finally {
    child.kill();
    files.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** Once per machine, outside of the checkout: it is some 100 MB that nothing else here needs. */
async function installWorkerd() {
  const installed = await readFile(join(home, 'node_modules/workerd/package.json'), 'utf8').catch(() => null);
  if (installed && JSON.parse(installed).version === version) return;
  await mkdir(home, { recursive: true });
  await writeFile(
    join(home, 'package.json'),
    JSON.stringify({ private: true, dependencies: { workerd: version } }),
  );
  const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: home,
    stdio: 'inherit',
  });
  const code = await new Promise((resolve) => npm.on('close', resolve));
  if (code !== 0) throw new Error(`workerd ${version} could not be installed.`);
}

const own = { 'judge-all.mjs': 'judge-all.mjs', 'worker.mjs': 'workerd-worker.mjs' };
const wasm = ['layout', 'resvg', 'quickjs'];

async function writeWorker(work, folder, { filesPort, port }) {
  for (const [to, from] of Object.entries(own)) await copyFile(`${root}e2e/text/${from}`, join(work, to));
  const runtime = await readFile(join(root, folder, 'runtime.mjs'), 'utf8');
  await writeFile(join(work, 'runtime.mjs'), runtime);
  for (const name of wasm) await copyFile(join(root, folder, `${name}.wasm`), join(work, `${name}.wasm`));
  const harfbuzz = findHarfbuzz(runtime);
  await writeFile(join(work, 'harfbuzz.wasm'), harfbuzz);
  const shim = await readFile(`${root}src/freeze/targets/workers/allow-harfbuzz.txt`, 'utf8');
  await writeFile(
    join(work, 'allow-harfbuzz.mjs'),
    shim.replace('{{harfbuzzBytes}}', String(harfbuzz.length)),
  );
  await writeFile(join(work, 'config.capnp'), printConfig(filesPort, port));
}

/** The wasm that the layout engine carries as text, which a worker may not compile. */
function findHarfbuzz(runtime) {
  const found = [...runtime.matchAll(/"(AGFzbQ[A-Za-z0-9+/]{10000,}={0,2})"/g)];
  if (found.length !== 1)
    throw new Error(`The runtime carries ${found.length} wasm modules as text, not one.`);
  return Buffer.from(found[0][1], 'base64');
}

function printConfig(filesPort, port) {
  const scripts = ['worker.mjs', 'judge-all.mjs', 'runtime.mjs', 'allow-harfbuzz.mjs'];
  const modules = [
    ...scripts.map((name) => `(name = "${name}", esModule = embed "${name}")`),
    ...[...wasm, 'harfbuzz'].map((name) => `(name = "${name}.wasm", wasm = embed "${name}.wasm")`),
  ];
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [${modules.join(', ')}],
      bindings = [(name = "FILES", service = "files")],
      compatibilityDate = "2026-11-01",
    )),
    (name = "files", external = (address = "127.0.0.1:${filesPort}", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitForPort(port) {
  for (let tries = 0; tries < 200; tries++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('workerd did not start.');
}
