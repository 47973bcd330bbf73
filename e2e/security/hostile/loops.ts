import { card, type HostileCase } from './hostile-case.ts';

const shown = 'return <p>{title}</p>;';
const loop = 'for (;;) {}';

const endless: [name: string, source: string, expected?: string, guard?: HostileCase['guard']][] = [
  ['a plain loop', card(`${loop}\n${shown}`)],
  ['a loop at the top of the module', `${loop}\n${card(shown)}`],
  ['a loop that catches everything', card(`for (;;) { try { for (;;); } catch {} }`)],
  ['a loop in finally', card(`try { for (;;); } finally { for (;;); }`)],
  ['a getter', card(`return <p {...{ get id() { ${loop} } }}>{title}</p>;`)],
  ['toString of a style value', card(`return <p style={{ color: { toString() { ${loop} } } }}>{title}</p>;`)],
  [
    'toJSON of an attribute',
    card(`return <p id={{ toJSON() { ${loop} } }}>{title}</p>;`),
    'evaluate.attribute',
    'plain-attributes',
  ],
  [
    'Symbol.iterator of the children',
    card(
      `const list = []; list[Symbol.iterator] = function* () { for (;;) yield 'a'; }; return <p>{list}</p>;`,
    ),
    // Children are counted by their length.
    'draws',
    'engine',
  ],
  [
    'Symbol.iterator of a list that a loop goes over',
    card(
      `const list = []; list[Symbol.iterator] = function* () { for (;;) yield 'a'; }; for (const item of list) void item; ${shown}`,
    ),
  ],
  ['Symbol.toPrimitive', card(`return <p>{'' + { [Symbol.toPrimitive]() { ${loop} } }}</p>;`)],
  [
    'a proxy as props',
    card(`return <p {...new Proxy({}, { ownKeys() { ${loop} } })}>{title}</p>;`),
    'evaluate.forbidden',
    'proxies',
  ],
  [
    'a proxy as style',
    card(
      `return <p style={new Proxy({}, { ownKeys: () => ['color'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }), get() { ${loop} } })}>{title}</p>;`,
    ),
    'evaluate.forbidden',
    'proxies',
  ],
  [
    'a proxy as the returned element',
    card(`return new Proxy({}, { get() { ${loop} } });`),
    'evaluate.forbidden',
    'proxies',
  ],
  ['then of the returned value', card(`return { get then() { ${loop} } };`)],
  ['a generator', card(`function* go() { for (;;) yield 1; } for (const a of go()) a; ${shown}`)],
  [
    'a sort that never agrees with itself',
    card(`const list = Array.from({ length: 3e4 }, (_, i) => i); for (;;) list.sort(() => 1);`),
  ],
  [
    'array methods over a sparse giant',
    card(`const list = []; list.length = 4e9; list.indexOf(1); ${shown}`),
    'evaluate.too-large',
    'list-length',
  ],
  [
    'an iteration over a sparse giant',
    card(`const list = []; list.length = 4e9; new Set(list); ${shown}`),
    'evaluate.too-large',
    'list-length',
  ],
  [
    'an array method over what only says that it is long',
    card(`Array.prototype.fill.call({ length: 2 ** 52 }, 0); ${shown}`),
    'evaluate.too-large',
    'list-length',
  ],
  [
    'a search for a long text in a long text',
    card(`'a'.repeat(4e6).indexOf('a'.repeat(2e6) + 'b'); ${shown}`),
    'evaluate.too-large',
    'search-length',
  ],
  ['a fill of a giant', card(`for (;;) new Uint8Array(1e7).fill(1);`)],
  ['integers that double', card(`let n = 3n; for (;;) n *= n;`), 'evaluate.threw', 'engine'],
  [
    'one power of a big integer',
    card(`const n = 7n ** 3000000n; return <p>{String(n).length}</p>;`),
    'evaluate.threw',
    'engine',
  ],
  ['products of big integers', card(`const n = 2n ** 200000n - 1n; for (;;) n * n;`)],
  ['replace in a long text', card(`let s = 'ab'.repeat(1e5); for (;;) s.replaceAll('a', 'a');`)],
  ['what is thrown', card(`throw { get message() { ${loop} } };`), 'evaluate.threw'],
];

export const loops: HostileCase[] = endless.map(
  ([name, source, expected = 'evaluate.too-long', guard = 'interrupts']) => ({
    name,
    class: 'endless-loop',
    kind: 'jsx',
    source,
    expected,
    guard,
  }),
);
