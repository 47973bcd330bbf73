import { card, forgedTree, type HostileCase } from './hostile-case.ts';

/** Ways to a global object. In the sandbox each finds the sandbox's own, which has none of the host's names. */
const ways: [name: string, expression: string][] = [
  ['the constructor of a function', `(() => {}).constructor('return this')()`],
  ['the constructor of an async function', `(async () => {}).constructor('return globalThis')`],
  ['the constructor of a generator', `(function* () {}).constructor('return globalThis')().next().value`],
  ['indirect eval', `(0, eval)('this')`],
  ['this of a plain function', `Function('return this')()`],
  ['the constructor of a field value', `title.constructor.constructor('return globalThis')()`],
  ['the constructor of the size', `size.constructor.constructor('return globalThis')()`],
  ['the maker of elements', `h.constructor('return globalThis')()`],
  [
    'an error thrown by the host',
    `(() => { try { null.a; } catch (e) { return e.constructor.constructor('return globalThis')(); } })()`,
  ],
  ['a format helper', `formatDate.constructor('return globalThis')()`],
];

const report = (expression: string) =>
  `import { formatDate } from './format.js';\n${card(
    `formatDate(''); const found = ${expression};\nconst names = ['process', 'fetch', 'postMessage', 'setTimeout', 'Buffer', 'WebAssembly', 'document'].filter((name) => found && name in found);\nif (names.length > 0) throw new Error('reached ' + names);\nreturn <p>{title}</p>;`,
  )}`;

export const escapes: HostileCase[] = [
  ...ways.map(
    ([name, expression]): HostileCase => ({
      name,
      class: 'escape',
      kind: 'jsx',
      source: report(expression),
      expected: 'draws',
      guard: 'sandbox',
    }),
  ),
  {
    name: 'a wrapper that is closed from inside, to run outside of it',
    class: 'escape',
    kind: 'code',
    source: `}); if (typeof process === 'object' || typeof fetch === 'function') throw new Error('reached'); globalThis.__run = () => '{"type":"p","props":{},"children":["a"]}'; (function () {`,
    expected: 'evaluate.no-default-export',
    guard: 'sandbox',
  },
  {
    name: 'a forged tree whose type is no text',
    class: 'escape',
    kind: 'code',
    source: forgedTree('{"type":{"constructor":"x"},"props":{},"children":[]}'),
    expected: 'evaluate.no-default-export',
    guard: 'several',
  },
  {
    name: 'a forged tree whose child is no element',
    class: 'escape',
    kind: 'code',
    source: forgedTree(
      '{"type":"div","props":{},"children":[{"type":"p","props":"children","children":[]}]}',
    ),
    expected: 'evaluate.no-default-export',
    guard: 'several',
  },
  {
    name: 'a forged tree that is no tree',
    class: 'escape',
    kind: 'code',
    source: forgedTree('[[[]]]'),
    expected: 'evaluate.no-default-export',
    guard: 'several',
  },
  {
    name: 'a script element',
    class: 'escape',
    kind: 'jsx',
    source: card(
      `const Tag = 'script'; return <div style={{ display: 'flex' }}><Tag>{'alert(1)'}</Tag></div>;`,
    ),
    expected: 'element.refused',
    guard: 'refused-elements',
  },
  {
    name: 'markup in a text',
    class: 'escape',
    kind: 'jsx',
    source: card(
      `return <p style={{ fontSize: 20 }}>{'</text><image href="http://leak.invalid/a"/><script>alert(1)</script>'}</p>;`,
    ),
    expected: 'draws',
    guard: 'engine',
  },
  {
    name: 'markup in an attribute of a drawing',
    class: 'escape',
    kind: 'jsx',
    source: card(
      `return <div style={{ display: 'flex' }}><svg width="9" height="9" viewBox="0 0 9 9"><path d={'M0 0"/><image href="http://leak.invalid/a" width="9" height="9"/><path d="'} /></svg></div>;`,
    ),
    expected: 'draws',
    guard: 'engine',
  },
  {
    name: 'markup in the name of a tag',
    class: 'escape',
    kind: 'jsx',
    source: card(
      `const Tag = 'g><script>alert(1)</script><g'; return <div style={{ display: 'flex' }}><svg width="9" height="9"><Tag /></svg></div>;`,
    ),
    expected: 'element.refused',
    guard: 'tag-names',
  },
];
