import { card, type HostileCase } from './hostile-case.ts';

const many = (count: number, element: string) =>
  card(
    `return <div style={{ display: 'flex', flexWrap: 'wrap' }}>{Array.from({ length: ${count} }, (_, i) => ${element})}</div>;`,
  );
const forged = (count: number) =>
  `}); globalThis.__run = () => '{"type":"div","props":{"style":{"display":"flex"}},"children":[' + '{"type":"p","props":{},"children":[]},'.repeat(${count}) + '"a"]}'; (function () {`;

const cases: [
  name: string,
  kind: HostileCase['kind'],
  source: string,
  expected: HostileCase['expected'],
  guard: HostileCase['guard'],
][] = [
  ['10^6 elements', 'jsx', many(1e6, '<i key={i} />'), ['evaluate.memory', 'evaluate.too-long'], 'several'],
  [
    '10^6 times the same element',
    'jsx',
    card(`const one = <i />; return <div>{Array.from({ length: 1e6 }, () => one)}</div>;`),
    'evaluate.too-large',
    'count',
  ],
  [
    '20 levels that each draw twice',
    'jsx',
    `const Twice = ({ n }) => n === 0 ? <i /> : <div><Twice n={n - 1} /><Twice n={n - 1} /></div>;\n${card('return <Twice n={20} />;')}`,
    'evaluate.too-large',
    'count',
  ],
  ['19 000 boxes', 'jsx', many(19_000, '<i key={i} />'), 'evaluate.too-large', 'count'],
  ['3 000 boxes with text', 'jsx', many(3000, '<p key={i}>{title}</p>'), 'evaluate.too-large', 'count'],
  [
    '10^6 texts',
    'jsx',
    card(`return <p>{Array.from({ length: 1e6 }, () => 'a')}</p>;`),
    ['evaluate.memory', 'evaluate.too-long'],
    'several',
  ],
  [
    '8 000 shapes of a drawing',
    'jsx',
    card(
      `return <div style={{ display: 'flex' }}><svg width="9" height="9" viewBox="0 0 9 9">{Array.from({ length: 8000 }, (_, i) => <rect key={i} width="1" height="1" />)}</svg></div>;`,
    ),
    'draws',
    'engine',
  ],
  ['200 000 forged elements', 'code', forged(200_000), 'evaluate.no-default-export', 'several'],
  [
    '10^5 attributes',
    'jsx',
    card(`const o = {}; for (let i = 0; i < 1e5; i++) o['a' + i] = 1; return <p {...o}>{title}</p>;`),
    'evaluate.not-element',
    'several',
  ],
  [
    '10^5 style properties',
    'jsx',
    card(`const o = {}; for (let i = 0; i < 1e5; i++) o['a' + i] = 1; return <p style={o}>{title}</p>;`),
    'evaluate.not-element',
    'attribute-length',
  ],
  [
    'a list of 200 000 in an attribute',
    'jsx',
    card(`return <p id={Array.from({ length: 2e5 }, () => 1)}>{title}</p>;`),
    'evaluate.attribute',
    'plain-attributes',
  ],
  [
    'a JSON card with 9 000 elements',
    'json',
    JSON.stringify({ type: 'div', props: {}, children: Array.from({ length: 9000 }, () => ({ type: 'i' })) }),
    'evaluate.too-large',
    'count',
  ],
];

export const manyNodes: HostileCase[] = cases.map(([name, kind, source, expected, guard]) => ({
  name,
  class: 'many-nodes',
  kind,
  source,
  expected,
  guard,
}));
