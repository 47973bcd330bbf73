import { describe, expect, it } from 'vitest';
import { parseSource } from '../source/parse.ts';
import { checkRules } from './check-rules.ts';
import { templateOf } from './fake-ports.fixtures.ts';

function check(style: string, maxPx?: number) {
  const source = `export default ({ title, big }) => <h1 data-field="title" style={{ ${style} }}>{title}</h1>;\n`;
  const { manifest } = templateOf(source);
  const rule = {
    field: 'title',
    cut: 'word',
    ellipsis: '…',
    fallback: '',
    ...(maxPx ? { maxPx } : {}),
  } as const;
  const { tree } = parseSource(source, 'jsx');
  return checkRules(tree!, ['h1'], { ...manifest, rules: [rule] }, source).map((problem) => ({
    text: source.slice(problem.from, problem.to),
    code: problem.code,
    fix: problem.fix,
  }));
}

describe('checkRules', () => {
  it('names a size that the rule overrides, and writes the rule’s', () => {
    expect(check('fontSize: 80', 72)).toEqual([
      {
        text: 'fontSize: 80',
        code: 'rule.size',
        fix: { label: 'Use 72', nodeId: 'h1', set: { fontSize: 72 }, remove: [] },
      },
    ]);
  });

  it.each([
    ['fontSize: 72', 72],
    ["fontSize: '72px'", 72],
    ['fontSize: big', 72],
    ['color: 1', 72],
    ['fontSize: 80', undefined],
  ])('has nothing to say about %s with a largest size of %s', (style, maxPx) => {
    expect(check(style, maxPx)).toEqual([]);
  });
});
