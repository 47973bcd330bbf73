import { box, card, type HostileCase } from './hostile-case.ts';

const doubling = (levels: number, first: string) => [
  `'--v0': '${first}'`,
  ...Array.from({ length: levels }, (_, i) => `'--v${i + 1}': 'var(--v${i}) var(--v${i})'`),
];
const styled = (declarations: string[], used: string) => box('', [...declarations, used].join(', '));

const cases: [
  name: string,
  source: string,
  expected: string,
  guard: HostileCase['guard'],
  tokens?: Record<string, string>,
][] = [
  [
    '30 doublings in a background',
    styled(doubling(30, '0'), `background: 'var(--v30)'`),
    'style.too-long',
    'variables',
  ],
  [
    '24 doublings in a font family',
    styled(doubling(24, 'a,'), `fontFamily: 'var(--v24)'`),
    'style.too-long',
    'variables',
  ],
  [
    '18 doublings in a shadow',
    styled(doubling(18, '0 0 9px red,'), `boxShadow: 'var(--v18)'`),
    'style.too-long',
    'variables',
  ],
  [
    'doublings that go down the tree',
    card(
      `let x = <p style={{ color: 'var(--v40)' }}>{title}</p>; for (let i = 39; i >= 0; i--) x = <div style={{ display: 'flex', ['--v' + (i + 1)]: 'var(--v' + i + ') var(--v' + i + ')' }}>{x}</div>; return <div style={{ display: 'flex', '--v0': 'red' }}>{x}</div>;`,
    ),
    'style.too-long',
    'variables',
  ],
  [
    'doublings in tokens',
    box('', `background: 'var(--v30)'`),
    'style.too-long',
    'variables',
    Object.fromEntries(
      Array.from({ length: 31 }, (_, i) => [`v${i}`, i === 0 ? 'red' : `var(--v${i - 1}) var(--v${i - 1})`]),
    ),
  ],
  [
    'doublings in fallbacks',
    styled(
      Array.from({ length: 30 }, (_, i) => `'--v${i + 1}': 'var(--no, var(--v${i}) var(--v${i}))'`),
      `background: 'var(--v30)'`,
    ),
    'style.too-long',
    'variables',
  ],
  ['a variable that is itself', styled([`'--a': 'var(--a)'`], `width: 'var(--a)'`), 'draws', 'engine'],
  [
    'two variables that are each other',
    styled([`'--a': 'var(--b) var(--b)'`, `'--b': 'var(--a) var(--a)'`], `width: 'var(--a)'`),
    'draws',
    'engine',
  ],
  [
    'fallbacks nested 5 000 deep',
    card(`return <p style={{ width: 'var(--a,'.repeat(5000) + '1px' + ')'.repeat(5000) }}>{title}</p>;`),
    'style.too-long',
    'style-length',
  ],
  [
    'calc nested 5 000 deep',
    card(`return <p style={{ width: 'calc(1px + '.repeat(5000) + '1px' + ')'.repeat(5000) }}>{title}</p>;`),
    'style.too-long',
    'style-length',
  ],
  [
    'calc nested 300 deep',
    card(`return <p style={{ width: 'calc(1px + '.repeat(300) + '1px' + ')'.repeat(300) }}>{title}</p>;`),
    'draws',
    'engine',
  ],
];

export const cssVariables: HostileCase[] = cases.map(([name, source, expected, guard, tokens]) => ({
  name,
  class: 'css-variables',
  kind: 'jsx',
  source,
  expected,
  guard,
  ...(tokens ? { tokens } : {}),
}));
