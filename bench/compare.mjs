// The heart of the bench, the same in Node and in a worker: all renderers draw the same new headline one after
// the other, the first one changing with each round, so that whatever else the machine does meets them alike.
import { headlineAt } from './headlines.mjs';

// Reading fonts takes a first draw some 10 ms a face; where painting takes so much longer, the first draw counts.
const slowMs = 1000;

/**
 * `renderers`: as createPlain & co. give them. `rounds`: how many draws at most count for each; a renderer that has
 * spent `budgetMs` on a template draws it no more, once `minRounds` of its draws count. The first draw of a template
 * does not count unless it is slow. `warmRounds` of the first templates warm the code before all.
 */
export async function compareRenderers(options) {
  const { templates, renderers, warmRounds, budgetMs, keep, onTemplate } = options;
  const source = createHeadlineSource();
  for (const template of templates.slice(0, 2))
    await drawRounds(startRuns(renderers, template), template, source, {
      rounds: warmRounds,
      minRounds: 1,
      budgetMs,
    });
  const results = [];
  for (const template of templates) {
    const runs = startRuns(renderers, template);
    await drawRounds(runs, template, source, options);
    const kept = keep ? Object.fromEntries(runs.map(({ name, last }) => [name, last])) : null;
    const result = { template, runs };
    results.push(result);
    await onTemplate?.({ ...result, kept });
    for (const run of runs) run.last = null;
  }
  return { results, repeatedHeadlines: source.repeated(), repeatedPictures: source.repeatedPictures() };
}

const startRuns = (renderers, template) => renderers.map((renderer) => startRun(renderer, template));

function startRun(renderer, template) {
  const run = { name: renderer.name, samples: [], spentMs: 0, error: null, draw: null, last: null };
  try {
    run.draw = renderer.prepare(template);
  } catch (error) {
    run.error = describe(error);
  }
  return run;
}

async function drawRounds(runs, template, source, { rounds, minRounds, budgetMs }) {
  const isDone = ({ error, samples, spentMs }) =>
    error !== null || samples.length >= rounds || (samples.length >= minRounds && spentMs > budgetMs);
  for (let round = 0; !runs.every(isDone); round++) {
    const [values, pngValues] = [source.next(template), source.next(template)];
    for (let turn = 0; turn < runs.length; turn++) {
      const run = runs[(turn + round) % runs.length];
      if (!isDone(run)) await drawOnce(run, source, values, pngValues, round === 0);
    }
  }
}

async function drawOnce(run, source, values, pngValues, isFirst) {
  const start = performance.now();
  try {
    const { pixels, png, ...times } = await run.draw(values, pngValues);
    run.spentMs += performance.now() - start;
    source.checkPicture(run.name, pixels);
    if (!isFirst || times.pixelsMs > slowMs) run.samples.push(times);
    run.last = { pixels, png, values };
  } catch (error) {
    run.error = describe(error);
  }
}

const describe = (error) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0].slice(0, 200);

/** Hands out values with a headline that was never used before, and counts whatever came twice all the same. */
function createHeadlineSource() {
  let index = 0;
  let repeatedHeadlines = 0;
  let repeatedPictures = 0;
  const seen = new Set();
  return {
    next(template) {
      const headline = headlineAt(index++, template.script);
      if (seen.has(headline)) repeatedHeadlines++;
      seen.add(headline);
      return { ...template.values, [template.field]: headline };
    },
    checkPicture(name, pixels) {
      const key = `${name} ${hashPixels(pixels)}`;
      if (seen.has(key)) repeatedPictures++;
      seen.add(key);
    },
    repeated: () => repeatedHeadlines,
    repeatedPictures: () => repeatedPictures,
  };
}

/** FNV-1a over whole pixels: enough to see that a picture came twice. */
function hashPixels(bytes) {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset - (bytes.byteOffset % 4),
    bytes.byteLength >> 2,
  );
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
}
