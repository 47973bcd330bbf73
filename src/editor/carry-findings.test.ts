import { ChangeSet } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../template/diagnostic.ts';
import { carryFindings } from './carry-findings.ts';

const source = 'one\ntwo zoom three';
const at = (code: string, word: string): Diagnostic => {
  const from = source.indexOf(word);
  return { code, severity: 'warning', message: '', from, to: from + word.length, line: 2, column: 5 };
};
const finding = at('lint.ignored', 'zoom');

function carry(change: { from: number; to?: number; insert?: string }) {
  const changes = ChangeSet.of([change], source.length);
  const after = source.slice(0, change.from) + (change.insert ?? '') + source.slice(change.to ?? change.from);
  return carryFindings([at('source.syntax', 'two'), finding], changes, after).map((kept) => ({
    text: after.slice(kept.from, kept.to),
    line: kept.line,
    column: kept.column,
  }));
}

describe('carryFindings', () => {
  it('moves a finding with its text, and leaves other problems to those who know them', () => {
    expect(carry({ from: 0, insert: 'a\n' })).toEqual([{ text: 'zoom', line: 3, column: 5 }]);
    expect(carry({ from: 4, to: 8 })).toEqual([{ text: 'zoom', line: 2, column: 1 }]);
  });

  it('does not take in what is typed beside it', () => {
    expect(carry({ from: 8, insert: 'x' })).toEqual([{ text: 'zoom', line: 2, column: 6 }]);
    expect(carry({ from: 12, insert: 'x' })).toEqual([{ text: 'zoom', line: 2, column: 5 }]);
  });

  it('drops a finding whose text is deleted', () => {
    expect(carry({ from: 6, to: 14 })).toEqual([]);
  });
});
