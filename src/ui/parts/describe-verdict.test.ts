import { describe, expect, it } from 'vitest';
import { describeVerdict } from './describe-verdict.ts';

describe('describeVerdict', () => {
  it('says the size a text shrinks to', () => {
    expect(describeVerdict({ kind: 'shrinks', px: 54, lines: 3 })).toBe('Shrinks to 54 px');
  });

  it('counts one word in the singular and more in the plural', () => {
    const cut = { kind: 'cut', leftOver: 3, limit: 'lines', lines: 3 } as const;
    expect(describeVerdict({ ...cut, afterWords: 1 })).toBe('Cut after 1 word');
    expect(describeVerdict({ ...cut, afterWords: 14 })).toBe('Cut after 14 words');
  });

  it('counts characters where the cut goes through a word', () => {
    const cut = { kind: 'cut', afterWords: 3, leftOver: 3, limit: 'lines', lines: 3 } as const;
    expect(describeVerdict({ ...cut, afterGraphemes: 34 })).toBe('Cut after 34 characters');
  });

  it('calls an unknown verdict not tested, as the rest of the app does', () => {
    expect(describeVerdict({ kind: 'unknown', reason: 'mixed content' })).toBe('Not tested');
  });

  it('names the other three without figures', () => {
    expect(describeVerdict({ kind: 'fits', lines: 3 })).toBe('Fits');
    expect(describeVerdict({ kind: 'fallback', text: 'Untitled' })).toBe('Uses fallback');
    expect(describeVerdict({ kind: 'overflows', reason: 'one long word' })).toBe('Overflows');
  });
});
