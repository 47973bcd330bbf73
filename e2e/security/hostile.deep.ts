import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildWeakened } from './hostile/build-weakened.ts';
import { createDrawingHost } from './hostile/drawing-host.ts';
import { type GuardName, guardNames, guards } from './hostile/guards.ts';
import { hostileCases } from './hostile/index.ts';
import { judge } from './hostile/judge.ts';
import { findShippedRuntime } from './hostile/shipped-runtime.ts';

const folder = `${mkdtempSync(join(tmpdir(), 'frieze-hostile-'))}/`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every hostile card', () => {
  const host = createDrawingHost(findShippedRuntime());
  afterAll(() => host.close());
  let good: Promise<string> | null = null;

  it.each(hostileCases.map((one) => [`${one.class}: ${one.name}`, one] as const))('%s', async (_, one) => {
    good ??= host.drawGood();
    const before = await good;
    expect(judge(one, await host.draw(one))).toEqual([]);
    expect(await host.drawGood()).toBe(before);
  });
});

describe('a weakened runtime', () => {
  it('is built as the shipped one: without a change it is the same', async () => {
    await buildWeakened([], `${folder}unchanged/`);
    for (const name of ['runtime.mjs', 'compile.mjs'])
      expect(
        readFileSync(`${folder}unchanged/${name}`, 'utf8') ===
          readFileSync(findShippedRuntime() + name, 'utf8'),
      ).toBe(true);
  });

  it.each(guardNames)(
    'lets every case of its guard do harm: %s',
    async (name) => {
      const harmless = await findHarmless(name);
      expect(harmless).toEqual([]);
    },
    // Each case that hangs takes its two seconds and a new process.
    1_800_000,
  );

  it('without the guard of URLs is seen to call out, so that the monitor does see', async () => {
    const host = await openWeakened('urls');
    const calls: string[] = [];
    for (const one of hostileCases.filter(({ guard }) => guard === 'urls'))
      calls.push(...(await host.draw(one)).calls);
    host.close();
    expect(calls.filter((call) => call.includes('leak.invalid')).length).toBeGreaterThan(5);
  }, 300_000);
});

async function openWeakened(name: GuardName) {
  await buildWeakened(
    guards.filter((guard) => guard.name === name),
    `${folder}${name}/`,
  );
  return createDrawingHost(`${folder}${name}/`);
}

/** The cases of a guard that do no harm although it is gone: then something else stops them, and they should say so. */
async function findHarmless(name: GuardName): Promise<string[]> {
  const host = await openWeakened(name);
  const good = await host.drawGood();
  const harmless: string[] = [];
  for (const one of hostileCases.filter(({ guard }) => guard === name)) {
    const faults = judge(one, await host.draw(one));
    const after = await host.drawGood();
    if (after !== good) faults.push('the next card is drawn in another way');
    console.log(`${name} | ${one.name} | ${faults.join('; ').slice(0, 200) || 'NO HARM'}`);
    if (faults.length === 0) harmless.push(one.name);
  }
  host.close();
  return harmless;
}
