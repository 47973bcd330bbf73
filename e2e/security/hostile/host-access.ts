import { card, type HostileCase } from './hostile-case.ts';

const attempts: [name: string, body: string][] = [
  ['document', `document.title = 'owned';`],
  ['window', `window.location.href = 'about:blank';`],
  ['localStorage', `localStorage.setItem('a', 'b');`],
  ['indexedDB', `indexedDB.deleteDatabase('frieze');`],
  ['caches', `caches.delete('app');`],
  ['cookies through self', `self.document.cookie = 'a=b';`],
  ['postMessage', `postMessage({ type: 'event', id: 1, event: { type: 'done' } });`],
  ['close', `close();`],
  ['process', `process.exit(3);`],
  ['setTimeout', `setTimeout(() => {}, 1);`],
  ['console', `console.log('a');`],
  ['WebAssembly', `new WebAssembly.Memory({ initial: 1 });`],
  ['SharedArrayBuffer', `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`],
  ['navigator', `navigator.storage.getDirectory();`],
  ['crypto', `crypto.getRandomValues(new Uint8Array(1));`],
];

export const hostAccess: HostileCase[] = [
  ...attempts.map(
    ([name, body]): HostileCase => ({
      name,
      class: 'host-access',
      kind: 'jsx',
      source: card(`${body}\nreturn <p>{title}</p>;`),
      expected: 'evaluate.threw',
      guard: 'sandbox',
    }),
  ),
  {
    name: 'the clock, which is host state too',
    class: 'host-access',
    kind: 'jsx',
    source: card('return <p>{Date.now()}</p>;'),
    expected: 'evaluate.forbidden',
    guard: 'dates',
  },
  {
    name: 'chance',
    class: 'host-access',
    kind: 'jsx',
    source: card('return <p>{Math.random()}</p>;'),
    expected: 'evaluate.forbidden',
    guard: 'chance',
  },
];
