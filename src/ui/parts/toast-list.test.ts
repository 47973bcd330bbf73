import { describe, expect, it } from 'vitest';
import { addToast, type Toast, type ToastKind } from './toast-list.ts';

const toast = (id: string, kind: ToastKind = 'note'): Toast => ({ id, kind, text: id });
const addAll = (...toasts: Toast[]) => toasts.reduce<Toast[]>(addToast, []).map(({ id }) => id);

describe('addToast', () => {
  it('keeps the newest three, in order', () => {
    expect(addAll(toast('a'), toast('b'), toast('c'), toast('d'))).toEqual(['b', 'c', 'd']);
  });

  it('lets errors stay and drops the oldest of the others', () => {
    expect(addAll(toast('a', 'err'), toast('b'), toast('c'), toast('d'))).toEqual(['a', 'c', 'd']);
  });

  it('shows a new toast even when all others are errors', () => {
    expect(addAll(toast('a', 'err'), toast('b', 'err'), toast('c', 'err'), toast('d'))).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  it('replaces a toast that has the same id, at the end', () => {
    expect(addAll(toast('a'), toast('b'), toast('a'))).toEqual(['b', 'a']);
  });
});
