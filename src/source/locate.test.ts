import { describe, expect, it } from 'vitest';
import { findStyle, nodeAtOffset, nodesOfField, pathToRoot } from './locate.ts';
import { parseSource } from './parse.ts';

const text =
  'export default ({ title }) => <div><p data-field="title">{title}</p><b style={{ top: 1, top: 2 }} /></div>;';
const tree = parseSource(text, 'jsx').tree!;
const tagAt = (offset: number): string | null => {
  const ordinal = nodeAtOffset(tree, offset);
  return ordinal === null ? null : tree.nodes[ordinal]!.tag;
};

describe('nodeAtOffset', () => {
  it.each([
    ['export', null],
    ['<div', 'div'],
    ['<p', 'p'],
    ['{title}<', 'p'],
    ['<b', 'b'],
    ['top: 2', 'b'],
    ['</div', 'div'],
    ['/div>', 'div'],
    [';', 'div'],
  ])('at the start of %s it is %s', (part, tag) => {
    expect(tagAt(text.indexOf(part))).toBe(tag);
  });

  it('is null behind the last element and outside of the text', () => {
    expect([text.length, -1, 9999].map(tagAt)).toEqual([null, null, null]);
  });
});

it('pathToRoot begins with the node', () => {
  expect(pathToRoot(tree, 2).map(({ tag }) => tag)).toEqual(['b', 'div']);
  expect(pathToRoot(tree, 9)).toEqual([]);
});

it('nodesOfField finds the marked elements', () => {
  expect(nodesOfField(tree, 'title').map(({ tag }) => tag)).toEqual(['p']);
  expect(nodesOfField(tree, 'author')).toEqual([]);
});

it('findStyle gives the entry that decides', () => {
  expect(findStyle(tree.nodes[2]!, 'top')?.origin).toEqual({ from: 'literal', value: 2 });
  expect(findStyle(tree.nodes[2]!, 'left')).toBe(null);
});
