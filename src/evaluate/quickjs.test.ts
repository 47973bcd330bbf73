import { beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '../runtime/card.ts';
import { openRealEvaluator } from '../runtime/real-runtime.fixtures.ts';

let evaluator: Evaluator;

beforeAll(async () => {
  evaluator = await openRealEvaluator();
});

const good = `exports.default = ({ title }) => h('div', null, title);`;

/** `body` is the inside of the card's function. */
const draw = (body: string, props = {}) =>
  evaluator.evaluate(`exports.default = ({ title }) => { ${body} };`, props);

async function expectNextCardDraws() {
  expect(await evaluator.evaluate(good, { title: 'next' })).toEqual({
    ok: true,
    value: { type: 'div', props: { children: ['next'] } },
  });
}

async function expectFailure(code: string, wanted: string | RegExp, message: RegExp) {
  const outcome = await evaluator.evaluate(code, {});
  if (outcome.ok) throw new Error(`drew ${JSON.stringify(outcome.value).slice(0, 200)}`);
  if (typeof wanted === 'string') expect(outcome.error.code).toBe(wanted);
  else expect(outcome.error.code).toMatch(wanted);
  expect(outcome.error.message).toMatch(message);
  // Cause, then cure: at least two sentences.
  expect(outcome.error.message).toMatch(/[.?] [A-Z].*[.?]$/s);
  await expectNextCardDraws();
}

describe('a bad card fails with a cause and a cure, and the next card draws', () => {
  const cases: [what: string, body: string, code: string, message: RegExp][] = [
    ['throws an error', `throw new Error('boom')`, 'evaluate.threw', /boom/],
    ['throws text', `throw 'plain'`, 'evaluate.threw', /threw plain\. Take the throw out/],
    ['throws null', `throw null`, 'evaluate.threw', /threw null/],
    ['throws an object', `throw { a: 1 }`, 'evaluate.threw', /threw an object/],
    ['throws what loops when it is read', `throw { get message() { for (;;); } }`, 'evaluate.threw', /threw/],
    ['loops in its function', `for (;;) {}`, 'evaluate.too-long', /loop that never stops/],
    ['loops inside try', `for (;;) { try { for (;;); } catch {} }`, 'evaluate.too-long', /loop/],
    ['loops in a getter', `return h('div', { get id() { for (;;); } })`, 'evaluate.too-long', /loop/],
    // Each step of these two is long: the clock has to be asked from the first one on.
    ['multiplies long integers', `let n = 2n ** 80000n; for (;;) n * n`, 'evaluate.too-long', /loop/],
    ['replaces', `for (let s = 'ab'.repeat(1e5); ; ) s.replaceAll('a', 'a')`, 'evaluate.too-long', /loop/],
    ['loops in a regular expression', `/(a+)+$/.test('a'.repeat(40) + 'b')`, 'evaluate.too-long', /loop/],
    ['recurses', `function f() { f(); } f()`, 'evaluate.stack', /calls itself/],
    ['draws itself', `const C = () => h(C); return h(C)`, 'evaluate.too-deep', /150 deep/],
    [
      'nests 5 000 boxes',
      `let x = null; for (let i = 0; i < 5e3; i++) x = h('div', null, x); return x`,
      'evaluate.too-deep',
      /150 deep/,
    ],
    [
      'draws 2 500 elements',
      `return h('div', null, Array.from({ length: 2500 }, () => h('i')))`,
      'evaluate.too-large',
      /2000 boxes/,
    ],
    [
      'draws 20 100 shapes in a drawing',
      `return h('svg', null, Array.from({ length: 20100 }, () => h('rect')))`,
      'evaluate.too-large',
      /20000 elements/,
    ],
    [
      'holds more text than a card can',
      `return h('div', null, 'x'.repeat(10001))`,
      'evaluate.not-element',
      /10000 characters/,
    ],
    ['returns nothing', `return`, 'evaluate.nothing', /return missing/],
    ['returns null', `return null`, 'evaluate.nothing', /returns null/],
    ['returns false', `return false`, 'evaluate.nothing', /returns false/],
    ['returns an empty list', `return []`, 'evaluate.nothing', /nothing to draw/],
    ['returns text', `return 'text'`, 'evaluate.not-element', /returns text/],
    ['returns a number', `return 5`, 'evaluate.not-element', /returns text/],
    ['returns an object', `return { a: 1 }`, 'evaluate.not-element', /an object/],
    ['returns a symbol', `return Symbol('x')`, 'evaluate.not-element', /a symbol/],
    ['has a function as child', `return h('div', null, () => 1)`, 'evaluate.not-element', /a function/],
    ['has an object as child', `return h('div', null, { a: 1 })`, 'evaluate.not-element', /an object/],
    ['uses a hook', `useState(1)`, 'evaluate.threw', /useState is a hook/],
    [
      'uses a class component',
      `class A { render() { return h('div'); } } return h(A)`,
      'evaluate.class',
      /Write A as a function/,
    ],
    ['uses an undefined component', `return h(undefined)`, 'evaluate.no-tag', /undefined/],
    [
      'gives style as text',
      `return h('div', { style: 'color: red' })`,
      'evaluate.style-text',
      /it takes an object/,
    ],
    [
      'sets inner HTML',
      `return h('div', { dangerouslySetInnerHTML: { __html: '<b>x</b>' } })`,
      'evaluate.html',
      /as JSX/,
    ],
    [
      'gives a big integer as attribute',
      `return h('div', { a: 5n })`,
      'evaluate.attribute',
      /a is a big integer.*text or a number/,
    ],
    [
      'gives an endless object as attribute',
      `const o = {}; o.o = o; return h('div', { o })`,
      'evaluate.attribute',
      /text or a number/,
    ],
    [
      'reads from a missing value',
      `return h('div', null, title.length)`,
      'evaluate.threw',
      /Cannot read length: the value before it is undefined/,
    ],
    [
      'reads an unknown name',
      `return h('div', null, subtitle)`,
      'evaluate.threw',
      /subtitle is not defined\. Add it as a field/,
    ],
    ['calls what is no function', `const a = 1; a()`, 'evaluate.threw', /not a function/],
  ];
  it.each(cases)('%s', (_, body, code, message) =>
    expectFailure(`exports.default = ({ title }) => { ${body} };`, code, message),
  );

  const modules: [what: string, code: string, wanted: string, message: RegExp][] = [
    ['is async', `exports.default = async () => h('div')`, 'evaluate.async', /Take async and await out/],
    [
      'imports something else',
      `require('react'); exports.default = () => h('div')`,
      'evaluate.import',
      /\.\/format\.js only, not react/,
    ],
    [
      'has no default export',
      `exports.Card = () => h('div')`,
      'evaluate.no-default-export',
      /export default function/,
    ],
    ['exports no function', `exports.default = 5`, 'evaluate.no-default-export', /export default function/],
    ['throws while it is loaded', `throw new Error('top')`, 'evaluate.threw', /top/],
    ['loops while it is loaded', `for (;;);`, 'evaluate.too-long', /loop/],
    ['cannot be read', `const const`, 'evaluate.threw', /cannot be read/],
  ];
  it.each(modules)('%s', (_, code, wanted, message) => expectFailure(code, wanted, message));

  it.each([
    ['long strings', `const a = []; for (;;) a.push('x'.repeat(1e6) + a.length)`],
    ['short strings', `const a = []; for (;;) a.push('x' + a.length)`],
    ['objects', `const a = []; for (;;) a.push({})`],
    ['a chain of objects', `let x = {}; for (;;) x = { x }`],
    ['a map', `const m = new Map(); for (let i = 0; ; i++) m.set(i, i)`],
    ['typed arrays', `const a = []; for (;;) a.push(new Uint8Array(1e5))`],
    ['a doubling string', `let s = 'x'; for (;;) s += s`],
    ['a huge join', `return h('div', null, new Array(1e6).join('x'.repeat(100)))`],
  ])('fills its memory with %s, and is stopped within seconds', async (_, body) => {
    const started = performance.now();
    // On a busy machine the clock may be reached before the memory is full.
    await expectFailure(
      `exports.default = () => { ${body} };`,
      /^evaluate\.(memory|too-long)$/,
      /24 MB|does not come to an end/,
    );
    expect(performance.now() - started).toBeLessThan(6000);
  });

  it('says where it failed, in lines and columns of the card itself', async () => {
    const outcome = await evaluator.evaluate(
      `exports.default = () => {\n  const a = 1;\n  return missing;\n};`,
      {},
    );
    expect(outcome).toMatchObject({ ok: false, error: { at: { line: 3, column: 10 } } });
    const first = await evaluator.evaluate('null.x; exports.default = 1', {});
    expect(first).toMatchObject({ ok: false, error: { at: { line: 1, column: 5 } } });
    const syntax = await evaluator.evaluate('const 1', {});
    expect(syntax).toMatchObject({ ok: false, error: { at: { line: 1, column: 7 } } });
  });

  it('names the element whose attribute is wrong', async () => {
    const outcome = await draw(`return h('div', { 'data-n': 0 }, h('p', { 'data-n': 4, style: 'x' }))`);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'evaluate.style-text', ordinal: 4 } });
  });
});

describe('a card is a pure function of its fields', () => {
  it.each([
    ['new Date()', /Date .*formatDate/],
    ['Date.now()', /Date .*formatDate/],
    ['Date(0)', /Date .*formatDate/],
    ['Math.random()', /Math\.random .*Pass a number as a field/],
    ['Intl.NumberFormat', /Intl .*formatNumber/],
    ['new Intl.DateTimeFormat()', /Intl .*formatDate/],
    ['(5).toLocaleString()', /formatNumber/],
    ['[5].toLocaleString()', /formatNumber/],
    ['({}).toLocaleString()', /formatNumber/],
    ['5n.toLocaleString()', /formatNumber/],
    ['new Uint8Array([5]).toLocaleString()', /formatNumber/],
    [`'a'.toLocaleUpperCase()`, /Use toUpperCase/],
    [`'A'.toLocaleLowerCase()`, /Use toLowerCase/],
    [`'a'.localeCompare('b')`, /Compare with < and >/],
  ])('%s is refused with what to use', (expression, message) =>
    expectFailure(
      `exports.default = () => h('div', null, String(${expression}));`,
      'evaluate.forbidden',
      message,
    ),
  );

  it.each([
    'fetch',
    'self',
    'window',
    'document',
    'process',
    'indexedDB',
    'setTimeout',
    'console',
    'XMLHttpRequest',
  ])('%s does not exist', async (name) => {
    expect(await draw(`return h('div', null, typeof ${name})`)).toMatchObject({
      ok: true,
      value: { props: { children: ['undefined'] } },
    });
    await expectFailure(`exports.default = () => ${name}('x');`, 'evaluate.threw', /not available in a card/);
  });

  it.each([
    `(() => {}).constructor('return this')()`,
    `(function () { return this; })()`,
    `h.constructor.constructor('return globalThis')()`,
    `require('./format.js').formatDate.constructor('return this')()`,
  ])('%s reaches the sandbox alone', async (attempt) => {
    const outcome = await draw(
      `const found = ${attempt} ?? globalThis; return h('div', null, ['process', 'fetch', 'self', 'require', 'WebAssembly'].filter((name) => name in found).join() || 'nothing')`,
    );
    expect(outcome).toMatchObject({ ok: true, value: { props: { children: ['nothing'] } } });
  });

  it.each([
    [
      'Array.prototype',
      `Array.prototype.push = () => 0; Array.prototype.map = null; Array.prototype[Symbol.iterator] = null`,
    ],
    ['JSON', `JSON.stringify = () => 'broken'; JSON.parse = () => ({ title: 'stolen' })`],
    ['h', `globalThis.h = () => 'broken'; globalThis.Fragment = 1`],
    ['the runner', `globalThis.__run = () => '"broken"'`],
    ['Object.prototype', `Object.prototype.type = 'script'; Object.prototype.toJSON = () => null`],
    ['Error', `globalThis.Error = null; Object.prototype.title = 'leaked'`],
  ])('changing %s in one draw has no effect on the next', async (_, change) => {
    await draw(`${change}; return h('div')`);
    await expectNextCardDraws();
  });

  it('every draw meets the sandbox as new, after a good card and after a bad one', async () => {
    const count = `globalThis.draws = (globalThis.draws ?? 0) + 1; return h('p', null, globalThis.draws)`;
    const first = { ok: true, value: { props: { children: ['1'] } } };
    expect(await draw(count)).toMatchObject(first);
    expect(await draw(count)).toMatchObject(first);
    expect(await draw(`globalThis.draws = 7; throw new Error('bad')`)).toMatchObject({ ok: false });
    expect(await draw(count)).toMatchObject(first);
  });

  it('gives the same tree for the same fields', async () => {
    const body = `return h('div', { id: 'a' }, Object.keys(title).sort().join(), h('i', null, 0.1 + 0.2))`;
    const first = await draw(body, { title: { b: 1, a: 2 } });
    expect(first).toEqual({
      ok: true,
      value: {
        type: 'div',
        props: { id: 'a', children: ['a,b', { type: 'i', props: { children: ['0.30000000000000004'] } }] },
      },
    });
    expect(await draw(body, { title: { a: 2, b: 1 } })).toEqual(first);
  });

  it('draws a card after one that used much memory without filling it', async () => {
    const outcome = await draw(
      `const a = []; for (let i = 0; i < 18; i++) a.push('x'.repeat(1e6)); return h('div', null, a.length)`,
    );
    expect(outcome).toMatchObject({ ok: true, value: { props: { children: ['18'] } } });
    await expectNextCardDraws();
  });
});
