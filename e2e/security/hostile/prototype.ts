import { card, forgedTree, type HostileCase, leakUrl } from './hostile-case.ts';

const shown = 'return <p>{title}</p>;';

/** Changes of the sandbox's own prototypes: they must end with the context, and reach nothing outside. */
const changes: [name: string, body: string][] = [
  ['Object.prototype', `Object.prototype.polluted = 'yes'; Object.prototype.src = '${leakUrl}';`],
  ['Array.prototype.map', `Array.prototype.map = () => []; Array.prototype.polluted = 'yes';`],
  ['Array iteration', `Array.prototype[Symbol.iterator] = function* () { yield 'polluted'; };`],
  ['String.prototype', `String.prototype.startsWith = () => true; String.prototype.polluted = 'yes';`],
  ['JSON.stringify', `JSON.stringify = () => '{"type":"script","props":{},"children":[]}';`],
  ['toJSON of all objects', `Object.prototype.toJSON = () => ({ type: 'script', props: {}, children: [] });`],
  ['Function.prototype.call', `Function.prototype.call = Function.prototype.apply = () => 'polluted';`],
  ['__proto__ setter', `Object.defineProperty(Object.prototype, '__proto__', { set() { throw 1; } });`],
  ['JSON.parse', `JSON.parse = () => ({ title: 'polluted' });`],
];

const trees: [name: string, props: string, returned: string][] = [
  [
    'props with __proto__',
    `{"__proto__":{"polluted":"yes","src":"${leakUrl}"},"width":4,"height":4}`,
    'engine.layout',
  ],
  [
    'props with constructor',
    `{"constructor":{"prototype":{"polluted":"yes"}},"src":"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAI=","width":4,"height":4}`,
    'evaluate.attribute',
  ],
  [
    'a style with __proto__',
    `{"style":{"__proto__":{"backgroundImage":"url(${leakUrl})"},"width":4},"src":"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAI=","width":4,"height":4}`,
    'draws',
  ],
];

export const prototypeCases: HostileCase[] = [
  ...changes.map(
    ([name, body]): HostileCase => ({
      name: `a change of ${name}`,
      class: 'prototype',
      kind: 'jsx',
      source: card(`${body}\n${shown}`),
      expected: name.startsWith('toJSON') ? 'evaluate.threw' : 'draws',
      guard: name.startsWith('toJSON') ? 'to-json' : 'fresh-context',
    }),
  ),
  ...trees.map(
    ([name, props, expected]): HostileCase => ({
      name: `a returned tree of ${name}`,
      class: 'prototype',
      kind: 'jsx',
      source: card(
        `return <div style={{ display: 'flex' }}><img {...JSON.parse(${JSON.stringify(props)})} /></div>;`,
      ),
      expected,
      guard: 'several',
    }),
  ),
  ...trees.map(
    ([name, props]): HostileCase => ({
      name: `a forged tree of ${name}`,
      class: 'prototype',
      kind: 'code',
      source: forgedTree(
        `{"type":"div","props":{"style":{"display":"flex"}},"children":[{"type":"img","props":${props},"children":[]}]}`,
      ),
      expected: 'evaluate.no-default-export',
      guard: 'several',
    }),
  ),
  {
    name: 'a JSON card that sets __proto__',
    class: 'prototype',
    kind: 'json',
    source:
      '{"type":"div","props":{"style":{"display":"flex"},"__proto__":{"polluted":"yes"}},"children":["a"]}',
    expected: 'source.json',
    guard: 'several',
  },
  {
    name: 'a JSON card that reads through the prototype',
    class: 'prototype',
    kind: 'json',
    source:
      '{"type":"div","props":{"style":{"display":"flex"}},"children":["{{title.constructor.constructor}}", "{{__proto__.polluted}}"]}',
    expected: 'draws',
    guard: 'engine',
  },
];
