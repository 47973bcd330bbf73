import { geometricMean, median, percentile, round } from './statistics.mjs';

/** One row of the table from what compareRenderers measured for one template. Times in ms. */
export function summariseTemplate({ template, runs }) {
  const row = { template: template.id, tags: template.tags, blind: template.blind };
  for (const run of runs) {
    row[run.name] = run.error ? null : summariseRun(run.samples);
    if (run.error) row.errors = { ...row.errors, [run.name]: run.error };
  }
  return row;
}

function summariseRun(samples) {
  const pixels = samples.map(({ pixelsMs }) => pixelsMs);
  const parts = {};
  for (const name of Object.keys(samples[0]?.parts ?? {}))
    parts[name] = round(median(samples.map((sample) => sample.parts[name])), 2);
  return {
    pixelsMs: round(median(pixels), 2),
    pngMs: round(median(samples.map(({ pngMs }) => pngMs)), 2),
    p95Ms: round(percentile(pixels, 0.95), 2),
    samples: samples.length,
    parts,
  };
}

const touched = ({ tags }) => tags.includes('gradient') || tags.includes('shadow');

/** Geometric means of the ratios of medians. Above 1, the second named is the faster one. */
export function summariseRatios(rows) {
  const mean = (above, below, time, pick = () => true) =>
    round(
      geometricMean(
        rows
          .filter((row) => row[above] && row[below] && pick(row))
          .map((row) => row[above][time] / row[below][time]),
      ),
      3,
    );
  const blind = (row) => row.blind;
  return {
    plainOverFrieze: mean('plain', 'frieze', 'pixelsMs'),
    plainOverFriezeBlind: mean('plain', 'frieze', 'pixelsMs', blind),
    plainOverFriezeGradientShadow: mean('plain', 'frieze', 'pixelsMs', touched),
    friezeOverTakumi: mean('frieze', 'takumi', 'pixelsMs'),
    png: {
      plainOverFrieze: mean('plain', 'frieze', 'pngMs'),
      plainOverFriezeBlind: mean('plain', 'frieze', 'pngMs', blind),
      plainOverFriezeGradientShadow: mean('plain', 'frieze', 'pngMs', touched),
      friezeOverTakumi: mean('frieze', 'takumi', 'pngMs'),
    },
  };
}

/** What Frieze did for a row: layouts per draw, verdicts, and whether its last picture equals the plain one. */
export function addProfile(row, { runs, kept }) {
  const frieze = runs.find(({ name }) => name === 'frieze');
  if (row.frieze) {
    row.frieze.verdicts = countBy(frieze.samples.map(({ verdict }) => verdict));
    // Of the same headline only: the slower one may have stopped earlier.
    if (kept?.plain && kept.plain.values === kept.frieze?.values)
      row.largestDifference = largestDifference(kept.plain.pixels, kept.frieze.pixels);
  }
  return row;
}

function countBy(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Of any channel, 0 to 255. Only opaque pictures compare: one renderer gives straight alpha, the other not. */
function largestDifference(a, b) {
  if (a.length !== b.length) return 255;
  let largest = 0;
  for (let index = 0; index < a.length; index++) {
    const difference = Math.abs(a[index] - b[index]);
    if (difference > largest) largest = difference;
  }
  return largest;
}
