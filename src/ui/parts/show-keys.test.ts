import { describe, expect, it } from 'vitest';
import { showKeys } from './show-keys.ts';

describe('showKeys', () => {
  it('leaves keys alone where there is no Command key', () => {
    expect(showKeys('Ctrl Shift K', false)).toBe('Ctrl Shift K');
  });

  it('writes Command, Option and Shift with their signs on a Mac', () => {
    expect(showKeys('Ctrl Alt Shift K', true)).toBe('⌘ ⌥ ⇧ K');
  });

  it('keeps keys that have the same name everywhere', () => {
    expect(showKeys('Enter', true)).toBe('Enter');
  });
});
