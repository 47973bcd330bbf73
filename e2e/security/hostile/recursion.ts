import { box, card, type HostileCase } from './hostile-case.ts';

const shown = 'return <p>{title}</p>;';

const endless: [name: string, source: string, expected: string, guard: HostileCase['guard']][] = [
  [
    'a function that calls itself',
    card(`const f = (n) => f(n + 1) + 1; f(0); ${shown}`),
    'evaluate.stack',
    'stack',
  ],
  [
    'two functions that call each other',
    card(`const f = () => g() + 1; const g = () => f() + 1; f(); ${shown}`),
    'evaluate.stack',
    'stack',
  ],
  [
    'a getter of itself',
    card(`const o = { get a() { return this.a; } }; o.a; ${shown}`),
    'evaluate.stack',
    'stack',
  ],
  [
    'a constructor of itself',
    card(`class A { constructor() { new A(); } } new A(); ${shown}`),
    'evaluate.stack',
    'stack',
  ],
  [
    'a proxy of proxies',
    card(`let p = {}; for (let i = 0; i < 1e4; i++) p = new Proxy(p, {}); p.a; ${shown}`),
    'evaluate.forbidden',
    'proxies',
  ],
  [
    'an attribute nested 100 000 deep',
    card(`let a = []; for (let i = 0; i < 1e5; i++) a = [a]; return <p id={a}>{title}</p>;`),
    'evaluate.attribute',
    'plain-attributes',
  ],
  ['JSON nested 100 000 deep', card(`JSON.parse('['.repeat(1e5)); ${shown}`), 'evaluate.stack', 'stack'],
  [
    'a component that draws itself',
    `const Again = () => <Again />;\n${card('return <Again />;')}`,
    'evaluate.too-deep',
    'depth',
  ],
  [
    'a component that draws itself in a list',
    `const Again = () => [<Again />, <Again />];\n${card('return <div><Again /></div>;')}`,
    'evaluate.too-deep',
    'depth',
  ],
  [
    'a list that holds itself',
    card('const list = []; list.push(list); return <p>{list}</p>;'),
    'evaluate.too-deep',
    'depth',
  ],
  [
    'an element that holds itself',
    card(`const a = <p>{title}</p>; a.props.children = a; return a;`),
    'evaluate.too-deep',
    'depth',
  ],
  [
    'an attribute that holds itself',
    card(`const a = {}; a.a = a; return <p id={a}>{title}</p>;`),
    'evaluate.attribute',
    'plain-attributes',
  ],
  [
    'a drawing that uses itself',
    box(
      '<svg width="40" height="40" viewBox="0 0 40 40"><g id="a"><use href="#a" /></g><use href="#a" /></svg>',
    ),
    'draws',
    'engine',
  ],
  [
    'a pattern that fills itself',
    box(
      '<svg width="40" height="40" viewBox="0 0 40 40"><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="url(#p)" /></pattern><rect width="40" height="40" fill="url(#p)" /></svg>',
    ),
    'draws',
    'engine',
  ],
];

export const recursion: HostileCase[] = endless.map(([name, source, expected, guard]) => ({
  name,
  class: 'recursion',
  kind: 'jsx',
  source,
  expected,
  guard,
}));
