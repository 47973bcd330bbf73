import { afterAll, describe, expect, it } from 'vitest';
import { createDrawingHost } from './hostile/drawing-host.ts';
import { describe as describeReport, fuzz, sourceMaker, treeMaker } from './hostile/fuzz-run.ts';
import { findShippedRuntime } from './hostile/shipped-runtime.ts';

const seed = Number(process.env.FRIEZE_SEED ?? Math.floor(Date.now() / 1000));
const share = Number(process.env.FRIEZE_FUZZ_SHARE ?? 1);

describe('random cards', () => {
  const host = createDrawingHost(findShippedRuntime());
  afterAll(() => host.close());

  it(
    '100 000 changed sources do no harm; half of them compile, and a third is drawn',
    async () => {
      const report = await fuzz(host, seed, 100_000 * share, sourceMaker());
      console.log(describeReport(report));
      expect(report.faults).toEqual([]);
      expect(report.compiled / report.count).toBeGreaterThan(0.45);
      expect(report.drawn / report.count).toBeGreaterThan(0.3);
    },
    3 * 3_600_000,
  );

  it('10 000 made trees do no harm', async () => {
    const report = await fuzz(host, seed, 10_000 * share, treeMaker);
    console.log(describeReport(report));
    expect(report.faults).toEqual([]);
  }, 3_600_000);
});
