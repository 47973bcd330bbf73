import { describe, expect, it } from 'vitest';
import { findByTyping, listAncestors, listTreeRows, moveInTree, type TreeShape } from './tree-rows.ts';

// card > (content > (kicker, headline), band)
const nodes: TreeShape[] = [
  {
    id: 'card',
    name: 'Post card',
    children: [
      {
        id: 'content',
        name: 'Content',
        children: [
          { id: 'kicker', name: 'Kicker' },
          { id: 'headline', name: 'Headline' },
        ],
      },
      { id: 'band', name: 'Band', children: [] },
    ],
  },
];
const allOpen = listTreeRows(nodes, new Set(['card', 'content']));
const halfOpen = listTreeRows(nodes, new Set(['card']));
const idsOf = (rows: typeof allOpen) => rows.map((row) => row.node.id);

describe('listTreeRows', () => {
  it('lists open nodes with their children, in document order', () => {
    expect(idsOf(allOpen)).toEqual(['card', 'content', 'kicker', 'headline', 'band']);
    expect(idsOf(halfOpen)).toEqual(['card', 'content', 'band']);
  });

  it('hides everything below a closed node, open descendants included', () => {
    expect(idsOf(listTreeRows(nodes, new Set(['content'])))).toEqual(['card']);
  });

  it('counts levels, positions and set sizes for screen readers', () => {
    expect(allOpen.map(({ level, positionInSet, setSize }) => [level, positionInSet, setSize])).toEqual([
      [1, 1, 1],
      [2, 1, 2],
      [3, 1, 2],
      [3, 2, 2],
      [2, 2, 2],
    ]);
  });

  it('takes a node with an empty list of children for a leaf', () => {
    const row = listTreeRows(nodes, new Set(['card', 'band'])).at(-1)!;
    expect([row.node.id, row.hasChildren, row.isOpen]).toEqual(['band', false, false]);
  });
});

describe('moveInTree', () => {
  it('walks the visible rows and stops at both ends', () => {
    expect(moveInTree(allOpen, 'headline', 'ArrowDown')).toEqual({ kind: 'focus', id: 'band' });
    expect(moveInTree(allOpen, 'kicker', 'ArrowUp')).toEqual({ kind: 'focus', id: 'content' });
    expect(moveInTree(allOpen, 'band', 'ArrowDown')).toBeNull();
    expect(moveInTree(allOpen, 'card', 'ArrowUp')).toBeNull();
  });

  it('jumps to the first and the last visible row', () => {
    expect(moveInTree(allOpen, 'headline', 'Home')).toEqual({ kind: 'focus', id: 'card' });
    expect(moveInTree(halfOpen, 'card', 'End')).toEqual({ kind: 'focus', id: 'band' });
  });

  it('opens a closed row first and enters it with the second press', () => {
    expect(moveInTree(halfOpen, 'content', 'ArrowRight')).toEqual({ kind: 'open', id: 'content' });
    expect(moveInTree(allOpen, 'content', 'ArrowRight')).toEqual({ kind: 'focus', id: 'kicker' });
    expect(moveInTree(allOpen, 'kicker', 'ArrowRight')).toBeNull();
  });

  it('closes an open row first and leaves to the parent with the second press', () => {
    expect(moveInTree(allOpen, 'content', 'ArrowLeft')).toEqual({ kind: 'close', id: 'content' });
    expect(moveInTree(halfOpen, 'content', 'ArrowLeft')).toEqual({ kind: 'focus', id: 'card' });
    expect(moveInTree(listTreeRows(nodes, new Set()), 'card', 'ArrowLeft')).toBeNull();
  });

  it('starts at the first row when the current one is gone', () => {
    expect(moveInTree(allOpen, 'deleted', 'ArrowDown')).toEqual({ kind: 'focus', id: 'card' });
    expect(moveInTree([], 'deleted', 'ArrowDown')).toBeNull();
  });

  it('leaves other keys to the page', () => {
    expect(moveInTree(allOpen, 'card', 'Tab')).toBeNull();
  });
});

describe('findByTyping', () => {
  const rows = listTreeRows(
    ['Text', 'Tiles', 'Image', 'Title'].map((name) => ({ id: name.toLowerCase(), name })),
    new Set(),
  );

  it('steps through the names with one letter and goes round', () => {
    expect(findByTyping(rows, 'text', 't')).toBe('tiles');
    expect(findByTyping(rows, 'title', 't')).toBe('text');
    expect(findByTyping(rows, 'tiles', 'tt')).toBe('title');
  });

  it('stays where it is while a longer text still fits', () => {
    expect(findByTyping(rows, 'tiles', 'ti')).toBe('tiles');
    expect(findByTyping(rows, 'tiles', 'tit')).toBe('title');
  });

  it('finds nothing for a name that is not there', () => {
    expect(findByTyping(rows, 'text', 'x')).toBeNull();
    expect(findByTyping(rows, 'text', '')).toBeNull();
  });
});

describe('listAncestors', () => {
  it('collects every parent up to the root, without the rows themselves', () => {
    expect(listAncestors(allOpen, new Set(['headline']))).toEqual(new Set(['content', 'card']));
    expect(listAncestors(allOpen, new Set(['card']))).toEqual(new Set());
  });
});
