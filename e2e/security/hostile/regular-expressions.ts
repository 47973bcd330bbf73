import { card, type HostileCase } from './hostile-case.ts';

const bombs: [name: string, expression: string][] = [
  ['nested repeats', `/(a+)+$/.test('a'.repeat(50) + 'b')`],
  ['alternatives that overlap', `/^(a|a)*$/.test('a'.repeat(50) + 'b')`],
  ['a backreference', `/^(.*)*\\1b$/.test('a'.repeat(60))`],
  ['look-ahead', `/^(?=(a+)+c)/.test('a'.repeat(50) + 'b')`],
  [
    'many optional letters',
    `new RegExp('a?'.repeat(40) + 'a'.repeat(40)).test('a'.repeat(40) + 'b'.repeat(9)) || new RegExp('^(a?){60}a{60}$').test('a'.repeat(90) + 'b')`,
  ],
  ['a repeat of a repeat with counts', `/^((a{1,50}){1,50}){1,50}$/.test('a'.repeat(80) + 'b')`],
  ['replace with a bomb', `('a'.repeat(60) + 'b').replace(/(a*)*c/g, '')`],
  ['split with a bomb', `('a'.repeat(60) + 'b').split(/(a|aa)+$/)`],
];

export const regularExpressions: HostileCase[] = [
  ...bombs.map(
    ([name, expression]): HostileCase => ({
      name,
      class: 'regular-expression',
      kind: 'jsx',
      source: card(`${expression};\nreturn <p>{title}</p>;`),
      expected: 'evaluate.too-long',
      guard: 'interrupts',
    }),
  ),
  {
    name: 'a pattern of formatDate with a million quotes',
    class: 'regular-expression',
    kind: 'jsx',
    source: `import { formatDate } from './format.js';\n${card(`return <p>{formatDate('2026-01-01', "'".repeat(300000) + 'x').length}</p>;`)}`,
    expected: ['evaluate.memory', 'evaluate.too-long'],
    guard: 'engine',
  },
];
