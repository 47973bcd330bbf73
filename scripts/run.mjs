import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}node_modules/.bin/`;

/** Runs a tool of this project; resolves to its exit code and what it printed. `quiet` prints nothing as it runs. */
export function runTool(name, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const command = name === 'node' ? process.execPath : bin + name;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (!quiet) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

export async function buildApp() {
  for (const [name, args] of [
    ['node', ['scripts/build-runtime.mjs']],
    ['node', ['scripts/starter-files.mjs']],
    ['node', ['scripts/chain-files.mjs']],
    ['vite', ['build', '--logLevel', 'warn']],
    ['node', ['scripts/service-worker.mjs']],
  ]) {
    const { code } = await runTool(name, args);
    if (code !== 0) throw new Error(`${name} ${args.join(' ')} failed`);
  }
}
