import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDrawingHost, type DrawingHost } from './hostile/drawing-host.ts';
import { guardNames, guards } from './hostile/guards.ts';
import { hostileCases } from './hostile/index.ts';
import { judge } from './hostile/judge.ts';
import { sampleOfClasses } from './hostile/sample.ts';
import { findShippedRuntime } from './hostile/shipped-runtime.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the hostile suite', () => {
  it('has at least three cases of each of 21 classes, and no name twice', () => {
    const counts = new Map<string, number>();
    for (const one of hostileCases) counts.set(one.class, (counts.get(one.class) ?? 0) + 1);
    expect(counts.size).toBe(21);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(3);
    const names = hostileCases.map((one) => `${one.class}: ${one.name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has a case for each guard, and each guard stands in the source exactly once', () => {
    const used = new Set(hostileCases.map(({ guard }) => guard));
    expect(
      guardNames.filter((name) => !used.has(name) || !guards.some((guard) => guard.name === name)),
    ).toEqual([]);
    for (const { name, file, find } of guards) {
      const count = readFileSync(root + file, 'utf8').split(find).length - 1;
      expect(`${name}: ${count} times in ${file}`).toBe(`${name}: 1 times in ${file}`);
    }
  });
});

describe('one hostile card of each class', () => {
  let host: DrawingHost;
  let good: string;
  beforeAll(async () => {
    host = createDrawingHost(findShippedRuntime());
    good = await host.drawGood();
  });
  afterAll(() => host.close());

  it.each(sampleOfClasses().map((one) => [`${one.class}: ${one.name}`, one] as const))(
    '%s',
    async (_, one) => {
      const outcome = await host.draw(one);
      expect(judge(one, outcome)).toEqual([]);
      expect(await host.drawGood()).toBe(good);
    },
  );
});
