import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('judge-host.mjs', import.meta.url));

/** Rows as `judgeAll` gives them, from a Node of its own in this environment; `flags` are those of judge-host.mjs. */
export function judgeInNode(env, flags = [], node = process.execPath) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...flags], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`judge-host.mjs ended with ${code}.`)),
    );
  });
}
