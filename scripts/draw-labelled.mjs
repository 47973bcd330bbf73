// Draws the labelled set for whoever labels it: each case's card in full size, beside it the beginning of its text at
// the rule's largest size, and a page with the texts and rules. Nothing that is drawn or printed names a verdict.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { openBuiltRuntime, openTemplate, root } from '../e2e/text/open-templates.mjs';

const out = `${root}test-results/labelled/`;
const cases = JSON.parse(await readFile(`${root}e2e/text/labelled/cases.json`, 'utf8'));
const { runtime, compileSource } = await openBuiltRuntime();
const templates = new Map();

async function draw({ template, rule, values }) {
  if (!templates.has(template)) templates.set(template, await openTemplate(template, compileSource));
  const { card, manifest } = templates.get(template);
  const rules = [...card.rules.filter(({ field }) => field !== rule.field), rule];
  const laidOut = await runtime.layOut({ ...card, rules }, values, manifest.sizes[0]);
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  const png = runtime.encodePng(laidOut.value.svg);
  if (!png.ok) throw new Error(png.error.message);
  return png.value;
}

/** The first word, or the first letters where it is long, at the largest size and uncut. */
function reference({ template, rule, values }) {
  const word = Array.from(values[rule.field].trim().split(/\s/)[0]).slice(0, 5).join('') || rule.fallback;
  const whole = { ...rule, minPx: rule.maxPx, cut: 'none', maxLines: undefined };
  return { template, rule: whole, values: { ...values, [rule.field]: word } };
}

const escapeHtml = (text) => JSON.stringify(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const rows = [];
for (const one of cases) {
  await writeFile(`${out}${one.id}.png`, await draw(one));
  await writeFile(`${out}${one.id}.ref.png`, await draw(reference(one)));
  const { maxPx, minPx, maxLines, cut, fallback } = one.rule;
  rows.push(
    `<h2>${one.id}</h2><p><b>Text</b> ${escapeHtml(one.values.title)}<br><b>Rule</b> ${maxPx} px down to ${minPx} px, ${maxLines ? `at most ${maxLines} lines` : 'any number of lines'}, cut: ${cut}; an empty title takes ${escapeHtml(fallback)}</p><img src="${one.id}.png" width="1200"><br><img src="${one.id}.ref.png" width="600">`,
  );
}
await writeFile(
  `${out}index.html`,
  `<!doctype html><meta charset="utf-8"><title>To be labelled</title>${rows.join('\n')}\n`,
);
console.log(`${cases.length} cases in test-results/labelled`);
