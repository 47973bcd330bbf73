// What was measured is kept, since the whole takes longer than some are patient.
import { appendFile, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Steps of one name are done once: with `resumes`, what an earlier run of the same `key` came to is taken from its file.
 * `tookFromBefore()` tells how many were.
 */
export async function keepSteps(key, resumes) {
  const path = join(tmpdir(), `frieze-text-${key}.jsonl`);
  if (!resumes) await rm(path, { force: true });
  const known = new Map(await readKept(path));
  let fromBefore = 0;
  return {
    path,
    tookFromBefore: () => fromBefore,
    async step(name, work) {
      if (known.has(name)) {
        fromBefore++;
        return known.get(name);
      }
      const started = performance.now();
      const result = await work();
      await appendFile(path, `${JSON.stringify([name, result])}\n`);
      console.log(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
      return result;
    },
  };
}

/** A run that was ended while it wrote leaves half a line. */
async function readKept(path) {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
