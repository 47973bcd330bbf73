import { card, type HostileCase } from './hostile-case.ts';

const nested = (count: number, wrap: (inner: string) => string) =>
  card(`let x = <p>{title}</p>; for (let i = 0; i < ${count}; i++) x = ${wrap('x')}; return x;`);
const forged = (depth: number) =>
  `}); globalThis.__run = () => '{"type":"div","props":{"style":{"display":"flex"}},"children":['.repeat(${depth}) + '"a"' + ']}'.repeat(${depth}); (function () {`;
const jsonNest = (depth: number) => '{"type":"div","children":['.repeat(depth) + '"a"' + ']}'.repeat(depth);

const cases: [
  name: string,
  kind: HostileCase['kind'],
  source: string,
  expected: HostileCase['expected'],
  guard: HostileCase['guard'],
][] = [
  [
    '100 000 boxes',
    'jsx',
    nested(1e5, (x) => `<div style={{ display: 'flex' }}>{${x}}</div>`),
    ['evaluate.too-deep', 'evaluate.memory', 'evaluate.too-long'],
    'several',
  ],
  [
    '510 boxes, which would poison the engine for good',
    'jsx',
    nested(510, (x) => `<div style={{ display: 'flex' }}>{${x}}</div>`),
    'evaluate.too-deep',
    'depth',
  ],
  ['20 000 fragments', 'jsx', nested(2e4, (x) => `<>{${x}}</>`), 'evaluate.too-deep', 'depth'],
  ['400 inline boxes', 'jsx', nested(400, (x) => `<span>{${x}}</span>`), 'evaluate.too-deep', 'depth'],
  [
    '600 groups in a drawing',
    'jsx',
    card(
      `let x = <rect width="1" height="1" />; for (let i = 0; i < 600; i++) x = <g>{x}</g>; return <div style={{ display: 'flex' }}><svg width="9" height="9" viewBox="0 0 9 9">{x}</svg></div>;`,
    ),
    'evaluate.too-deep',
    'depth',
  ],
  ['510 forged boxes', 'code', forged(510), 'evaluate.no-default-export', 'several'],
  ['100 000 forged boxes', 'code', forged(100_000), 'evaluate.no-default-export', 'several'],
  ['a JSON card 5 000 deep', 'json', jsonNest(5000), 'source.too-deep', 'engine'],
  ['a JSON card 300 deep', 'json', jsonNest(300), 'evaluate.too-deep', 'depth'],
  [
    '140 grids, each inside a cell of the other',
    'jsx',
    nested(
      140,
      (x) => `<div style={{ display: 'grid', gridTemplateColumns: '1fr auto', width: '100%' }}>{${x}}</div>`,
    ),
    'draws',
    'engine',
  ],
  [
    '140 boxes that each wrap',
    'jsx',
    nested(
      140,
      (x) =>
        `<div style={{ display: 'flex', flexWrap: 'wrap', maxWidth: '100%', minWidth: 'min-content' }}>{${x}}</div>`,
    ),
    'draws',
    'engine',
  ],
  [
    '140 columns that each measure twice',
    'jsx',
    nested(
      140,
      (x) =>
        `<div style={{ display: 'flex', flexDirection: 'column', alignItems: 'center', flexBasis: 'auto', flexGrow: 1 }}>{${x}}<span>a</span></div>`,
    ),
    'draws',
    'engine',
  ],
];

export const depth: HostileCase[] = cases.map(([name, kind, source, expected, guard]) => ({
  name,
  class: 'depth',
  kind,
  source,
  expected,
  guard,
}));
