import { afterAll, describe, expect, it } from 'vitest';
import { createDrawingHost } from './hostile/drawing-host.ts';
import { describe as describeReport, fuzz, sourceMaker, treeMaker } from './hostile/fuzz-run.ts';
import { findShippedRuntime } from './hostile/shipped-runtime.ts';

// Another seed each day, so that the sample moves; what fails is drawn again with FRIEZE_SEED.
const seed = Number(process.env.FRIEZE_SEED ?? Math.floor(Date.now() / 86_400_000));

describe('random cards', () => {
  const host = createDrawingHost(findShippedRuntime());
  afterAll(() => host.close());

  it.each([
    ['500 changed sources', 500, sourceMaker()],
    ['200 made trees', 200, treeMaker],
  ] as const)(
    '%s do no harm',
    async (_, count, make) => {
      const report = await fuzz(host, seed, count, make);
      console.log(describeReport(report));
      expect(report.faults).toEqual([]);
      expect(report.drawn).toBeGreaterThan(count / 10);
    },
    60_000,
  );
});
