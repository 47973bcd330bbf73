import { ok } from '../../lib/result.ts';
import { applyChanges, type TextChange } from '../../lib/text-span.ts';
import { renameVariable } from '../jsx/rename-variable.ts';
import { parseSource } from '../parse.ts';
import type { SourceTree } from '../source-tree.ts';
import { type EditResult, refuse, refuseUnreadable } from './refusal.ts';

/**
 * Gives a field another name wherever the source reads it or marks an element for it. A variable of the same name
 * follows when that is plainly safe, else `{ title }` becomes `{ tagline: title }`. Refused when the source uses the
 * new name for something else. A source that reads the new name alone is left as it is.
 */
export function renameField(text: string, tree: SourceTree, from: string, to: string): EditResult {
  const count = (of: SourceTree, name: string) => of.mentions.filter(({ field }) => field === name).length;
  const before = count(tree, from);
  const changes = [...listMentions(text, tree, from, to), ...listMarks(text, tree, from, to)];
  if (changes.length === 0) return ok([]);
  const after = parseSource(applyChanges(text, changes), tree.kind).tree;
  if (!after) return refuseUnreadable();
  const isTaken = count(tree, to) > 0 || count(after, to) !== before || count(after, from) > 0;
  return isTaken
    ? refuse('edit.name', `The source uses ${to} for something else. Choose another name.`)
    : ok(changes.sort((a, b) => a.from - b.from));
}

function listMentions(text: string, tree: SourceTree, from: string, to: string): TextChange[] {
  const mentions = tree.mentions.filter(({ field }) => field === from);
  const shorthands = mentions.filter(({ isShorthand }) => isShorthand);
  const plain = mentions.filter(({ isShorthand }) => !isShorthand);
  const named = plain.map(({ span }) => ({ ...span, insert: to }));
  if (shorthands.length === 0) return named;
  const variable = renameVariable(text, from, to);
  return [...named, ...(variable ?? shorthands.map(({ span }) => ({ ...span, insert: `${to}: ${from}` })))];
}

function listMarks(text: string, tree: SourceTree, from: string, to: string): TextChange[] {
  return tree.nodes.flatMap(({ attributes }) =>
    attributes
      .filter(
        ({ name, origin, valueSpan }) =>
          name === 'data-field' && origin.from === 'literal' && origin.value === from && valueSpan,
      )
      .map(({ valueSpan }) => {
        const start = text.indexOf(from, valueSpan!.from);
        return { from: start, to: start + from.length, insert: to };
      }),
  );
}
