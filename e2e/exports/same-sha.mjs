// One version exported by Node 20, 22 and 24, in other time zones and languages, with another umask, as another user and
// with its files in another order: is the zip the same, byte for byte?
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const nodes = ['20.20.2', '22.23.1', '24.18.0'];

const hosts = [
  { name: 'as it is', env: {}, umask: '022', order: 'given' },
  {
    name: 'Honolulu, Turkish',
    env: { TZ: 'Pacific/Honolulu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    umask: '077',
    order: 'reversed',
  },
  {
    name: 'Kathmandu, C, another user',
    env: { TZ: 'Asia/Kathmandu', LC_ALL: 'C', HOME: '/nonexistent', USER: 'mira', LOGNAME: 'mira' },
    umask: '000',
    order: 'shuffled',
  },
];

/** `{ sameSha, runs: [{ node, host, sha256 }] }`; a Node that cannot be had is a run with `skipped`. */
export async function sameSha() {
  const folder = await mkdtemp(join(tmpdir(), 'frieze-same-sha-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'export-sample.ts'),
        outDir: folder,
        emptyOutDir: false,
        minify: false,
      },
      ssr: { noExternal: true },
    });
    const runs = [];
    for (const version of nodes) {
      const binary = await installNode(folder, version);
      for (const host of hosts) {
        const run = { node: version, host: host.name };
        runs.push(
          binary.ok
            ? { ...run, sha256: await exportIn(folder, binary.path, host) }
            : { ...run, skipped: binary.reason },
        );
      }
    }
    const shas = new Set(runs.flatMap(({ sha256 }) => sha256 ?? []));
    return { sameSha: shas.size === 1, runs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function installNode(folder, version) {
  const place = join(folder, `node-${version}`);
  try {
    await run('npm', [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--prefix',
      place,
      `node@${version}`,
    ]);
    const path = join(place, 'node_modules/node/bin/node');
    const { stdout } = await run(path, ['--version']);
    if (stdout.trim() !== `v${version}`) throw new Error(`it is ${stdout.trim()}`);
    return { ok: true, path };
  } catch (error) {
    return {
      ok: false,
      reason: `node@${version}: ${
        String(error.stderr || error.message)
          .trim()
          .split('\n')[0]
      }`,
    };
  }
}

async function exportIn(folder, node, { env, umask, order }) {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const command = `umask ${umask}; exec "$0" "$1" "$2"`;
  const { stdout } = await run('sh', ['-c', command, node, join(folder, 'export-sample.js'), order], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  return stdout.trim();
}

if (import.meta.filename === process.argv[1]) {
  const { sameSha: isSame, runs } = await sameSha();
  for (const { node, host, sha256, skipped } of runs)
    console.log(`${sha256 ?? `skipped (${skipped})`}  Node ${node}, ${host}`);
  console.log(isSame ? 'All the same.' : 'They differ.');
  process.exit(isSame ? 0 : 1);
}
