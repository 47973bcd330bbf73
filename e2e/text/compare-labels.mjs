import { readFile } from 'node:fs/promises';
import { openTemplate, root } from './open-templates.mjs';

/** Cases whose verdict is another than their label; every case that has a label is drawn. */
export async function compareLabels(runtime, compileSource) {
  const cases = JSON.parse(await readFile(`${root}e2e/text/labelled/cases.json`, 'utf8'));
  const labels = await readFile(`${root}e2e/text/labelled/labels.json`, 'utf8').then(JSON.parse, () => ({}));
  const templates = new Map();
  const wrong = [];
  let labelled = 0;
  for (const { id, template, rule, values } of cases) {
    const label = labels[id];
    if (!label) continue;
    labelled++;
    if (!templates.has(template)) templates.set(template, await openTemplate(template, compileSource));
    const { card, manifest } = templates.get(template);
    const rules = [...card.rules.filter(({ field }) => field !== rule.field), rule];
    const laidOut = await runtime.layOut({ ...card, rules }, values, manifest.sizes[0]);
    const verdict = laidOut.ok
      ? laidOut.value.verdicts.find(({ field }) => field === rule.field)?.verdict
      : { kind: laidOut.error.code };
    if (!agrees(verdict, label)) wrong.push({ id, label, verdict });
  }
  return { labelled, wrong };
}

// What a label leaves out was not looked at; a fallback and an overflow say nothing of lines.
function agrees(verdict, label) {
  if (verdict?.kind !== label.kind) return false;
  return ['lines', 'afterWords', 'px'].every(
    (name) => label[name] === undefined || verdict[name] === undefined || verdict[name] === label[name],
  );
}
