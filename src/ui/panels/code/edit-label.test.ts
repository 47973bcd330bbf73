import { describe, expect, it } from 'vitest';
import { nameEdit } from './edit-label.ts';

// As a transaction answers: an event is also each of its prefixes.
const of = (event: string) => (asked: string) => event === asked || event.startsWith(`${asked}.`);

describe('nameEdit', () => {
  it('joins typing and deleting into runs that end when the caret moves', () => {
    expect(nameEdit(of('input.type'), 1)).toEqual({ label: 'typing', group: 'typing source 1' });
    expect(nameEdit(of('delete.backward'), 1)).toEqual({ label: 'delete', group: 'typing source 1' });
    expect(nameEdit(of('input.type'), 2).group).toBe('typing source 2');
  });

  it('lets a paste, a cut and a completion stand alone', () => {
    expect(nameEdit(of('input.paste'), 1)).toEqual({ label: 'paste', group: null });
    expect(nameEdit(of('delete.cut'), 1)).toEqual({ label: 'cut', group: null });
    expect(nameEdit(of('input.complete'), 1)).toEqual({ label: 'completion', group: null });
  });
});
