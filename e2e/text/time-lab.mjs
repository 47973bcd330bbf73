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

export async function timeLab(runtime, folder, cards, headlines) {
  const { checkDrawn } = await import(`${folder}checks.mjs`);
  const outcomes = { pass: 0, fail: 0, unknown: 0 };
  const started = performance.now();
  for (const [index, title] of headlines.entries()) {
    const { card, size, base } = cards[index % cards.length];
    const values = { ...base, title };
    const laidOut = await runtime.layOut(card, values, size);
    if (!laidOut.ok) continue;
    const pixels = runtime.rasterise(laidOut.value.svg);
    if (!pixels.ok) continue;
    const results = await checkDrawn(runtime, {
      card,
      values,
      size,
      laidOut: laidOut.value,
      pixels: pixels.value,
      pngBytes: null,
    });
    if (results.ok) for (const { outcome } of results.value) outcomes[outcome]++;
  }
  return { ms: performance.now() - started, outcomes };
}

export async function timePlain(templates, headlines) {
  const plain = await createPlain({
    layoutWasm: await readFile(`${root}node_modules/satori/layout.wasm`),
    resvgWasm: await readFile(`${root}node_modules/@resvg/resvg-wasm/index_bg.wasm`),
  });
  const draws = templates.map((template) => plain.prepare(template));
  let ms = 0;
  for (const [index, title] of headlines.entries()) {
    const at = index % draws.length;
    // It makes a PNG too, which is not counted.
    ms += (await draws[at]({ ...templates[at].base, title })).pixelsMs;
  }
  return ms;
}
