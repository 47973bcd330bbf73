import { describe, expect, it } from 'vitest';
import { readTypedValue, toStyleName, writeStyleWords } from './style-words.ts';

describe('style words', () => {
  it('spells names for the undo list', () => {
    expect(writeStyleWords('fontSize')).toBe('font size');
    expect(writeStyleWords('backgroundColor')).toBe('background colour');
  });

  it('takes names as CSS writes them', () => {
    expect(toStyleName(' z-index ')).toBe('zIndex');
    expect(toStyleName('--brand-ink')).toBe('--brand-ink');
    expect(toStyleName('fontSize')).toBe('fontSize');
  });
});

describe('readTypedValue', () => {
  it('reads a number where a number or nothing was', () => {
    expect(readTypedValue(' 12 ', null)).toBe(12);
    expect(readTypedValue('-.5', 3)).toBe(-0.5);
  });

  it('keeps a text a text', () => {
    expect(readTypedValue('1', 'initial')).toBe('1');
    expect(readTypedValue('1px', 3)).toBe('1px');
  });
});
