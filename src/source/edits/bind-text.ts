import { ok } from '../../lib/result.ts';
import type { TextChange } from '../../lib/text-span.ts';
import { declaresName } from '../jsx/rename-variable.ts';
import type { SourceNode, SourceTree } from '../source-tree.ts';
import { writeJsonValue } from './json-element.ts';
import { writeJsxText } from './jsx-tag.ts';
import { type EditResult, findTarget, refuse } from './refusal.ts';
import { removeAttribute } from './remove-attribute.ts';

/**
 * Lets an element show a field in place of its text or of another field; a mark for the other field moves along.
 * In JSX the field is taken out of the card's parameter where it is not yet.
 */
export function bindText(text: string, tree: SourceTree, ordinal: number, field: string): EditResult {
  const target = findTarget(tree, ordinal);
  if (!target.ok) return target;
  const node = target.value;
  const { content } = node;
  if (content.kind === 'code')
    return refuse('edit.computed', `Computed on line ${content.line}. Change it in the code.`);
  if (content.kind !== 'field' && content.kind !== 'literal')
    return refuse('edit.elements', 'This layer has no text of its own. Choose the one that shows the text.');
  if (content.kind === 'field' && content.field === field) return ok([]);
  const mark = content.kind === 'field' ? moveMark(text, node, content.field, field) : [];
  if (tree.kind === 'json') return ok([...mark, { ...content.span, insert: `"{{${field}}}"` }]);
  const variable = findVariable(text, tree, node, field);
  if (!variable.ok) return variable;
  return ok([...variable.value, ...mark, { ...content.span, insert: `{${field}}` }]);
}

/** Writes a text in place of the field that an element shows, and takes its mark away. */
export function unbindText(text: string, tree: SourceTree, ordinal: number, value: string): EditResult {
  const target = findTarget(tree, ordinal);
  if (!target.ok) return target;
  const { content, field } = target.value;
  if (content.kind !== 'field') return refuse('edit.field', 'This text does not come from a field.');
  const unmarked = field === null ? ok([]) : removeAttribute(text, tree, ordinal, 'data-field');
  if (!unmarked.ok) return unmarked;
  const insert = tree.kind === 'json' ? writeJsonValue(value) : writeJsxText(value);
  return ok([...unmarked.value, { ...content.span, insert }]);
}

function moveMark(text: string, { attributes }: SourceNode, from: string, to: string): TextChange[] {
  const mark = attributes.find(({ name }) => name === 'data-field');
  if (!mark?.valueSpan || mark.origin.from !== 'literal' || mark.origin.value !== from) return [];
  const start = text.indexOf(from, mark.valueSpan.from);
  return [{ from: start, to: start + from.length, insert: to }];
}

/** What makes `{field}` mean the field where the element stands; nothing when it does already. */
function findVariable(text: string, tree: SourceTree, node: SourceNode, field: string): EditResult {
  if (node.component !== null)
    return refuse(
      'edit.component',
      `This layer belongs to the component ${node.component}, which receives its own values. Change it in the code.`,
    );
  const taken = tree.mentions.filter(({ isShorthand }) => isShorthand);
  if (taken.some((mention) => mention.field === field)) return ok([]);
  const [first] = taken;
  if (!first || declaresName(text, field))
    return refuse(
      'edit.variable',
      `The card does not take ${field} as a variable of that name. Write it in the code.`,
    );
  return ok([{ from: first.span.from, to: first.span.from, insert: `${field}, ` }]);
}
