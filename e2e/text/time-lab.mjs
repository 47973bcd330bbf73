// A thousand headlines to pixels: Frieze with rules and all checks, and the plain pipeline of the bench, in one process
// and one thread, each card in turn.
import { readFile } from 'node:fs/promises';
import { createPlain } from '../../bench/plain.mjs';
import { root } from './open-templates.mjs';

/** Distinct titles out of all headlines, a part and a number of each. */
export function makeHeadlines(headlines, count) {
  const made = [];
  for (let round = 1; made.length < count; round++)
    for (const text of headlines) if (made.length < count) made.push(round === 1 ? text : `${text} ${round}`);
  return [...new Set(made)];
}

/**
 * Both draw the same headlines, a few of them in turn, so that what else the machine does slows both alike. `plainMs`
 * leaves out the PNG that the plain pipeline makes too. A busy machine stretches both by chance: the processor's time,
 * which it does not stretch, is told beside (the PNGs' part is taken out by their share of the time).
 */
export async function timeLab(runtime, folder, cards, headlines, step) {
  const { checkDrawn } = await import(`${folder}checks.mjs`);
  const plain = await createPlain({
    layoutWasm: await readFile(`${root}node_modules/satori/layout.wasm`),
    resvgWasm: await readFile(`${root}node_modules/@resvg/resvg-wasm/index_bg.wasm`),
  });
  const draws = cards.map((card) => plain.prepare(plainTemplate(card)));
  const found = { friezeMs: 0, plainMs: 0, friezeCpuMs: 0, plainCpuMs: 0, drawn: 0 };
  for (let from = 0; from < headlines.length; from += batchSize) {
    const batch = headlines.slice(from, from + batchSize).map((title, at) => ({ title, at: from + at }));
    const batchFound = await step(
      `headlines ${from + 1} to ${from + batch.length} of ${headlines.length}`,
      () => timeBatch(runtime, checkDrawn, cards, draws, batch),
    );
    for (const name of Object.keys(found)) found[name] += batchFound[name];
  }
  return found;
}

const batchSize = 60;

async function timeBatch(runtime, checkDrawn, cards, draws, batch) {
  const sum = { friezeMs: 0, plainMs: 0, friezeCpuMs: 0, plainCpuMs: 0, drawn: 0 };
  for (let from = 0; from < batch.length; from += turnSize) {
    const turn = batch.slice(from, from + turnSize);
    const frieze = await timeBoth(async () => {
      for (const { title, at } of turn)
        if (await drawAndCheck(runtime, checkDrawn, cards[at % cards.length], title)) sum.drawn++;
    });
    let pixelsMs = 0;
    const plain = await timeBoth(async () => {
      for (const { title, at } of turn) {
        const { base } = cards[at % cards.length];
        pixelsMs += (await draws[at % cards.length]({ ...base, title })).pixelsMs;
      }
    });
    sum.friezeMs += frieze.ms;
    sum.friezeCpuMs += frieze.cpuMs;
    sum.plainMs += pixelsMs;
    sum.plainCpuMs += plain.cpuMs * (pixelsMs / plain.ms);
  }
  return sum;
}

/** One of each card. */
const turnSize = 6;

async function timeBoth(work) {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
}

/** Whether there were pixels, and all checks judged them. */
async function drawAndCheck(runtime, checkDrawn, { card, size, base }, title) {
  const values = { ...base, title };
  const laidOut = await runtime.layOut(card, values, size);
  const pixels = laidOut.ok && runtime.rasterise(laidOut.value.svg);
  if (!pixels?.ok) return false;
  const drawn = { card, values, size, laidOut: laidOut.value, pixels: pixels.value, pngBytes: null };
  return (await checkDrawn(runtime, drawn)).ok;
}

const plainTemplate = ({ manifest, card, base }) => ({
  manifest,
  base,
  code: card.code,
  fonts: card.fonts.map(({ data, ...face }) => ({ ...face, bytes: new Uint8Array(data) })),
  assets: card.assets,
});
