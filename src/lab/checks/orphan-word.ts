import type { NodeText, PlacedRun } from '../../runtime/card.ts';
import { fieldOf, inkBox, linesOf, nameOf, unionOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding } from './check.ts';
import { styleFix, withFix } from './fixes.ts';

/** A last line shorter than this share of the longest looks left over. */
const shortShare = 0.2;

/** One short word alone on the last line. */
export const orphanWord: Check = {
  id: 'orphan-word',
  title: 'Orphan words',
  judge: (drawn) => drawn.text.nodes.flatMap((node) => findOrphan(node, drawn)),
};

function findOrphan(node: NodeText, drawn: DrawnFixture): Finding[] {
  if (node.element.props.children?.some((child) => typeof child !== 'string')) return [];
  const lines = linesOf(node);
  const last = lines.at(-1);
  if (lines.length < 2 || !last) return [];
  const longest = Math.max(...lines.map(widthOf));
  if (widthOf(last) >= longest * shortShare || countWords(last) > 1) return [];
  const field = fieldOf(node, drawn);
  const word = last.map(({ text }) => text).join('');
  return [
    {
      code: 'orphan-word.last-line',
      severity: 'note',
      message: `${nameOf(node, drawn)} leaves “${word}” alone on its last line.`,
      cure: 'Balance the lines, or change the size so that the word finds company.',
      ordinal: node.ordinal,
      ...(field ? { field } : {}),
      box: unionOf(last.map(inkBox)),
      ...withFix(
        node.element.props.style?.textWrap === 'balance'
          ? null
          : styleFix(node.ordinal, 'Balance the lines', { textWrap: 'balance' }),
      ),
    },
  ];
}

function widthOf(line: readonly PlacedRun[]): number {
  const box = unionOf(line);
  return box ? box.width : 0;
}

/** Punctuation is a run of its own and no word. Runs that touch are one word to the eye. */
function countWords(line: readonly PlacedRun[]): number {
  const words = line.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).sort((a, b) => a.x - b.x);
  return words.filter(
    (run, at) => at === 0 || run.x - (words[at - 1]!.x + words[at - 1]!.width) > run.fontPx * 0.1,
  ).length;
}
