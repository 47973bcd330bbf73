import { ChangeSet, type Text } from '@codemirror/state';
import { fromText, toText } from '../../../editor/history.ts';

/**
 * What leads from the text of the view to the store's source; null when they are equal. The store's own change is
 * used where it fits, since it maps carets best; else the part that differs is replaced.
 */
export function findStoreChange(doc: Text, source: string, changes: ChangeSet | null): ChangeSet | null {
  const shown = fromText(doc);
  if (shown === source) return null;
  if (changes && changes.length === doc.length && changes.newLength === source.length) {
    if (fromText(changes.apply(doc)) === source) return changes;
  }
  return replaceDifference(shown, source);
}

function replaceDifference(before: string, after: string): ChangeSet {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const insert = toText(after.slice(start, after.length - end));
  return ChangeSet.of({ from: start, to: before.length - end, insert }, before.length);
}

/** Where the caret belongs after undo or redo: behind the last text that came or went. */
export function findChangeEnd(changes: ChangeSet): number {
  let end = 0;
  changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => {
    end = toB;
  });
  return end;
}
