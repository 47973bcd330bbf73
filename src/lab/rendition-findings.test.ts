import { expect, it } from 'vitest';
import type { CheckResult, FindingSeverity } from './checks/check.ts';
import { findingsOf } from './rendition-findings.ts';
import { listRenditions } from './renditions.ts';

const finding = (code: string, severity: FindingSeverity) => ({
  code,
  severity,
  message: '',
  cure: '',
  ordinal: null,
  box: null,
});
const results: CheckResult[] = [
  {
    check: 'safe-area',
    outcome: 'fail',
    findings: [finding('safe-area.1-1', 'note'), finding('safe-area.2-1', 'warn')],
  },
  {
    check: 'small-text',
    outcome: 'fail',
    findings: [finding('small-text.feed', 'warn'), finding('small-text.rule', 'warn')],
  },
  { check: 'overflow', outcome: 'fail', findings: [finding('overflow.canvas', 'err')] },
];

it('gives each crop and thumbnail what it shows, and a size the rest, worst first', () => {
  const found = listRenditions([{ id: 'card', widthPx: 1200, heightPx: 630 }]).map((rendition) => [
    rendition.id,
    findingsOf(rendition, { results }).map(({ code }) => code),
  ]);
  expect(found).toEqual([
    ['size-card', ['overflow.canvas', 'small-text.rule']],
    ['crop-191', []],
    ['crop-2', ['safe-area.2-1']],
    ['crop-1', ['safe-area.1-1']],
    ['thumbnail-500', ['small-text.feed']],
    ['thumbnail-300', ['small-text.feed']],
  ]);
});
