import { card, type HostileCase } from './hostile-case.ts';

const shown = 'return <p>{title}</p>;';

const bombs: [name: string, body: string][] = [
  ['long strings', `const a = []; for (;;) a.push('x'.repeat(1e6) + a.length);`],
  ['short strings', `const a = []; for (;;) a.push('x' + a.length);`],
  ['one text that grows letter by letter', `let s = 'x'; for (;;) s = s + 'y' + s.length;`],
  ['one text that grows at its front', `let s = 'x'; for (;;) s = 'y' + s;`],
  ['one text that grows by a template', `let s = 'x'; for (;;) s = \`\${s}y\`;`],
  ['one text that doubles', `let s = 'x'; for (;;) s += s;`],
  ['a string of 100 MB', `const s = 'x'.repeat(1e8); return <p>{s}</p>;`],
  ['a padded string of 500 MB', `const s = 'x'.padEnd(5e8); return <p>{s}</p>;`],
  ['a join of 100 MB', `const s = new Array(1e6).join('x'.repeat(100)); return <p>{s.length}</p>;`],
  ['typed arrays', `const a = []; for (;;) a.push(new Uint8Array(1e5));`],
  ['one typed array of 2 GB', `const a = new Uint8Array(2 ** 31 - 1); a[5] = 1; return <p>{a.length}</p>;`],
  [
    'a dense array of 10^8',
    `const a = []; for (let i = 0; i < 1e8; i++) a.push(i); return <p>{a.length}</p>;`,
  ],
  ['objects', `const a = []; for (;;) a.push({});`],
  ['a chain of objects', `let x = {}; for (;;) x = { x };`],
  ['closures', `let f = () => 0; for (;;) { const g = f; f = () => g; }`],
  ['a map', `const m = new Map(); for (let i = 0; ; i++) m.set(i, i);`],
  ['symbols', `const a = []; for (;;) a.push(Symbol('x'.repeat(100)));`],
  ['properties of one object', `const o = {}; for (let i = 0; ; i++) o['k' + i] = i;`],
  ['code', `const a = []; for (;;) a.push(Function('return ' + '1+'.repeat(5000) + '1'));`],
];

/** What asks for it in one step; all else is stopped by the clock too. */
const atOnce = ['a string of 100 MB', 'a padded string of 500 MB', 'a join of 100 MB'];

export const allocation: HostileCase[] = [
  ...bombs.map(
    ([name, body]): HostileCase => ({
      name,
      class: 'allocation',
      kind: 'jsx',
      source: card(body.includes('return') ? body : `${body}\n${shown}`),
      // Copying a long text again and again may reach the clock first.
      expected: ['evaluate.memory', 'evaluate.too-long'],
      guard: atOnce.includes(name) ? 'memory' : 'several',
    }),
  ),
];
