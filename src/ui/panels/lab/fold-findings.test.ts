import { expect, it } from 'vitest';
import type { Finding, FindingSeverity } from '../../../lab/checks/check.ts';
import { foldFindings } from './fold-findings.ts';

const finding = (code: string, message: string, severity: FindingSeverity = 'warn'): Finding => ({
  code,
  severity,
  message,
  cure: '',
  ordinal: null,
  box: null,
});

it('makes one entry of findings of one kind and keeps the number of every pin', () => {
  const folded = foldFindings([
    finding('small-text.feed', 'The title'),
    finding('contrast.low', 'The date'),
    finding('small-text.feed', 'The author'),
    finding('small-text.feed', 'The section', 'note'),
    finding('small-text.feed', 'The date'),
  ]);
  expect(
    folded.map(({ first, number, more }) => [
      number,
      first.message,
      more.map((each) => [each.number, each.finding.message]),
    ]),
  ).toEqual([
    [
      1,
      'The title',
      [
        [3, 'The author'],
        [5, 'The date'],
      ],
    ],
    [2, 'The date', []],
    // What is for the designer to judge is not mixed with what counts.
    [4, 'The section', []],
  ]);
});
