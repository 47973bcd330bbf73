import { readFile } from 'node:fs/promises';
import { openTemplate, root } from './open-templates.mjs';

const readJson = async (file) => JSON.parse(await readFile(`${root}e2e/text/labelled/${file}`, 'utf8'));

/**
 * Cases whose verdict is another than their label; every case that has a label is drawn. `wrong` is by the labels as
 * corrected, `wrongAtFirst` by the labels as they were written.
 */
export async function compareLabels(runtime, compileSource) {
  const cases = await readJson('cases.json');
  const labels = await readJson('labels.json');
  const corrected = applyCorrections(labels, await readJson('corrections.json'));
  const templates = new Map();
  const wrong = [];
  const wrongAtFirst = [];
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
    if (!agrees(verdict, label)) wrongAtFirst.push({ id, label, verdict });
    if (!agrees(verdict, corrected[id])) wrong.push({ id, label: corrected[id], verdict });
  }
  return { labelled, wrong, wrongAtFirst };
}

function applyCorrections(labels, corrections) {
  const corrected = { ...labels };
  for (const { case: id, from, to } of corrections) {
    if (JSON.stringify(labels[id]) !== JSON.stringify(from))
      throw new Error(
        `corrections.json: ${id} is labelled ${JSON.stringify(labels[id])}, not ${JSON.stringify(from)}`,
      );
    corrected[id] = to;
  }
  return corrected;
}

// What a label leaves out was not looked at; a fallback and an overflow say nothing of lines.
function agrees(verdict, label) {
  if (verdict?.kind !== label.kind) return false;
  return ['lines', 'afterWords', 'px'].every(
    (name) => label[name] === undefined || verdict[name] === undefined || verdict[name] === label[name],
  );
}
