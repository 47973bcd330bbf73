import type { Drawable, DrawingHost, Outcome } from './drawing-host.ts';
import { createRandom, makeTree, mutate, readSources } from './fuzz.ts';
import { builtTree, toBytes } from './hostile-case.ts';

export interface FuzzReport {
  seed: number;
  count: number;
  compiled: number;
  drawn: number;
  /** The number of each code. */
  codes: Record<string, number>;
  faults: string[];
}

// What no card may bring about. `engine.lost` is a sentence and a new worker: resvg gives up on some sizes.
const harmful = ['hang', 'crash', 'memory', 'thrown'];

/** Draws `count` cards on a small canvas; every fault says the seed and the card that can be drawn again. */
export async function fuzz(
  host: DrawingHost,
  seed: number,
  count: number,
  make: (random: () => number) => Drawable,
): Promise<FuzzReport> {
  const random = createRandom(seed);
  const report: FuzzReport = { seed, count, compiled: 0, drawn: 0, codes: {}, faults: [] };
  const good = await host.drawGood();
  for (let index = 0; index < count; index++) {
    const one = make(random);
    note(report, index, one, await host.draw({ ...one, widthPx: 120, heightPx: 63 }));
    if (index % 1000 === 999 && (await host.drawGood()) !== good) {
      report.faults.push(`Seed ${seed}, by card ${index}: a good card is drawn in another way.`);
      break;
    }
    if (index % 10_000 === 9999) console.log(describe(report));
  }
  return report;
}

function note(report: FuzzReport, index: number, one: Drawable, outcome: Outcome): void {
  const { code, message, calls, rejections, polluted } = outcome;
  report.codes[code] = (report.codes[code] ?? 0) + 1;
  if (!code.startsWith('source.')) report.compiled++;
  if (code === 'draws') report.drawn++;
  if (harmful.includes(code) || calls.length > 0 || rejections.length > 0 || polluted)
    report.faults.push(
      `Seed ${report.seed}, card ${index}: ${code} ${message} ${[...calls, ...rejections].join()}\n${one.source.slice(0, 4000)}`,
    );
}

export const describe = ({ seed, count, compiled, drawn, codes, faults }: FuzzReport): string =>
  `seed ${seed}: ${count} cards, ${compiled} compiled, ${drawn} drawn, ${faults.length} faults ${JSON.stringify(codes)}`;

/** The fields and pictures that the sources read. */
const filled: Pick<Drawable, 'fields' | 'values' | 'assets'> = {
  fields: [
    { name: 'author', kind: 'text', required: false },
    { name: 'date', kind: 'date', required: false },
    { name: 'image', kind: 'image', required: false },
    { name: 'tags', kind: 'list', required: false },
    { name: 'list', kind: 'list', required: false },
  ],
  values: {
    title: 'A headline of five words',
    author: 'Ada',
    date: '2026-05-01',
    image: 'asset:photo',
    tags: ['one', 'two', 'three', 'four'],
    list: ['one', 'two'],
  },
  assets: ['photo', 'logo', 'tiles', 'cover', 'portrait'].map((name) => ({
    name,
    mime: 'image/svg+xml',
    bytes: toBytes(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="red"/></svg>',
    ),
  })),
};

export function sourceMaker(): (random: () => number) => Drawable {
  const sources = readSources();
  return (random) => {
    const { kind, text } = mutate(sources[Math.floor(random() * sources.length)]!, random, sources);
    return { ...filled, kind, source: text };
  };
}

export const treeMaker = (random: () => number): Drawable => ({
  kind: 'code',
  source: builtTree(makeTree(random)),
});
