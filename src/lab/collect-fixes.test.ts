import { describe, expect, it } from 'vitest';
import type { Finding, FindingFix } from './checks/check.ts';
import { collectFixes } from './collect-fixes.ts';

const finding = (fix?: FindingFix): Finding => ({
  code: 'contrast.low',
  severity: 'warn',
  message: '',
  cure: '',
  ordinal: 1,
  box: null,
  ...(fix ? { fix } : {}),
});
const style = (ordinal: number, set: { [name: string]: string }, remove: string[] = []): FindingFix => ({
  kind: 'style',
  label: 'Fix',
  ordinal,
  set,
  remove,
});
const rule = (field: string, maxLines: number): FindingFix => ({
  kind: 'rule',
  label: 'Fix',
  field,
  change: { maxLines },
});

describe('collectFixes', () => {
  it('takes what touches different styles, elements and rules, in the order of the findings', () => {
    const fixes = [
      style(1, { color: 'red' }),
      style(1, { top: '4px' }),
      style(2, { color: 'red' }),
      rule('title', 2),
    ];
    expect(collectFixes([finding(), ...fixes.map(finding), finding()])).toEqual(fixes);
  });

  it('takes the first of two that change the same style or the same rule', () => {
    const [first, second] = [style(1, { color: 'red' }), rule('title', 2)];
    const others = [style(1, {}, ['color']), style(1, { top: '4px', color: 'blue' }), rule('title', 1)];
    expect(collectFixes([first, second, ...others].map(finding))).toEqual([first, second]);
  });

  it('leaves out what a note offers', () => {
    const note: Finding = { ...finding(style(1, { color: 'red' })), severity: 'note' };
    expect(collectFixes([note, finding(rule('title', 2))])).toEqual([rule('title', 2)]);
  });

  it('makes a fix that two findings share once', () => {
    expect(collectFixes([finding(rule('title', 2)), finding(rule('title', 2))])).toHaveLength(1);
  });
});
