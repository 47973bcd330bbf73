import { ChangeSet } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromText, toText } from '../../../editor/history.ts';
import { findChangeEnd, findStoreChange } from './store-changes.ts';

describe('findStoreChange', () => {
  it('is null when the view already shows the source', () => {
    expect(findStoreChange(toText('a\r\nb'), 'a\r\nb', ChangeSet.empty(4))).toBeNull();
  });

  it('takes the change of the store where it leads from the view to the source', () => {
    const change = ChangeSet.of(
      [
        { from: 0, insert: 'x' },
        { from: 3, insert: 'y' },
      ],
      3,
    );
    expect(findStoreChange(toText('abc'), 'xabcy', change)).toBe(change);
  });

  it('replaces only what differs when the change does not fit', () => {
    const change = findStoreChange(toText('<p>one</p>'), '<p>three</p>', ChangeSet.empty(99))!;
    // "one" and "three" share their last letter.
    expect(change.toJSON()).toEqual([3, [2, 'thre'], 5]);
  });

  it('does not trust a change that fits in length but leads elsewhere', () => {
    const change = findStoreChange(toText('abc'), 'xyz', ChangeSet.empty(3))!;
    expect(fromText(change.apply(toText('abc')))).toBe('xyz');
  });

  it('always ends at the source, whatever the two texts and line ends', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '😀') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = findStoreChange(toText(before), after, null);
        expect(change ? fromText(change.apply(toText(before))) : before).toBe(after);
      }),
    );
  });
});

describe('findChangeEnd', () => {
  it('is behind the last text that came in', () => {
    const change = ChangeSet.of(
      [
        { from: 1, to: 2 },
        { from: 5, insert: 'abc' },
      ],
      8,
    );
    expect(findChangeEnd(change)).toBe(7);
  });
});
