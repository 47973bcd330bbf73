import { expect, it } from 'vitest';
import { explainVerdict } from './explain-verdict.ts';

it('gives the reason of a cut', () => {
  const cut = { kind: 'cut', afterWords: 4, leftOver: 1, limit: 'lines', lines: 2 } as const;
  expect(explainVerdict(cut)).toBe('The rule allows no more lines. 1 word is left over.');
  expect(explainVerdict({ ...cut, leftOver: 9, limit: 'box' })).toBe(
    'The card has no more room. 9 words are left over.',
  );
});

it('says when the text came out small', () => {
  expect(explainVerdict({ kind: 'shrinks', px: 34, lines: 3, smallPx: 34 })).toBe(
    '3 lines at 34 px. 34 px is below the size you warn at.',
  );
});
