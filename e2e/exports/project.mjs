// One starter project on disk: installed once, then made anew from the starter, the zip and the README.
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyDiff, readSteps } from './readme-steps.mjs';
import { serveFolder } from './serve-folder.mjs';

const startersFolder = fileURLToPath(new URL('starters/', import.meta.url));
export const cacheFolder = join(process.env.FRIEZE_EXPORTS ?? tmpdir(), 'frieze-exports');

/** A fresh copy of the starter with its packages; they are installed again only when package.json changed. */
export async function makeProject(id, env) {
  const folder = join(cacheFolder, id);
  const starter = join(startersFolder, id);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name !== 'node_modules' && name !== '.installed.json')
      await rm(join(folder, name), { recursive: true });
  }
  await cp(starter, folder, { recursive: true });
  const wanted = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null);
  const installed = await readFile(join(folder, '.installed.json'), 'utf8').catch(() => null);
  if (wanted !== null && wanted !== installed) {
    await rm(join(folder, 'node_modules'), { recursive: true, force: true });
    await run('npm install --no-audit --no-fund --prefer-offline', folder, env);
    await writeFile(join(folder, '.installed.json'), wanted);
  }
  return folder;
}

export async function unpack(folder, files) {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** Does what the README says and nothing else. */
export async function followReadme(folder, template, name, env) {
  const readme = await readFile(join(folder, 'frieze', template, 'README.md'), 'utf8');
  for (const step of readSteps(readme, name)) {
    if (step.command) await run(step.command, folder, env);
    else await editFile(folder, step);
  }
}

export async function editFile(folder, { path, diff }) {
  const file = join(folder, path);
  await writeFile(file, applyDiff(await readFile(file, 'utf8'), diff));
}

/** Runs a command line to its end; rejects with what it printed when it fails. */
export function run(command, folder, env, timeoutMs = 400_000) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd: folder,
      env,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), timeoutMs);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${code}:\n${output.slice(-4000)}`));
    });
  });
}

/** Starts the site; resolves to its address and `stop`. */
export async function startSite(folder, starter, env) {
  if (starter.serves !== undefined) return serveFolder(join(folder, starter.serves));
  const port = await freePort();
  const command = starter.start
    .replaceAll('$PORT', String(port))
    .replaceAll('$IMAGE_HOSTS', env.FRIEZE_IMAGE_HOSTS);
  const child = spawn(`exec ${command}`, {
    cwd: folder,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1' },
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.on('close', () => (ended = true));
  const site = {
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    async stop() {
      if (!ended) process.kill(-child.pid, 'SIGKILL');
    },
  };
  for (let tries = 0; tries < 240; tries++) {
    if (ended) throw new Error(`${command} ended:\n${output.slice(-4000)}`);
    const answered = await fetch(site.origin).then(
      (response) => response.arrayBuffer(),
      () => null,
    );
    if (answered) return site;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await site.stop();
  throw new Error(`${command} did not answer within a minute:\n${output.slice(-4000)}`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
