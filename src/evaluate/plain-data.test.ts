import { beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '../runtime/card.ts';
import { openRealEvaluator } from '../runtime/real-runtime.fixtures.ts';

let evaluator: Evaluator;

beforeAll(async () => {
  evaluator = await openRealEvaluator();
});

/** `body` is the inside of the card's function. */
const draw = (body: string, props = {}) =>
  evaluator.evaluate(`exports.default = ({ title }) => { ${body} };`, props);

describe('only plain data leaves the sandbox', () => {
  it('drops functions, symbols, keys, refs and undefined from attributes', async () => {
    const outcome = await draw(
      `return h('div', { a: () => 1, b: Symbol('b'), c: undefined, d: null, e: NaN, key: 'k', ref: {}, id: 'x', hidden: true })`,
    );
    expect(outcome).toEqual({ ok: true, value: { type: 'div', props: { id: 'x', hidden: true } } });
  });

  it('drops __proto__, constructor and prototype from attributes and styles', async () => {
    const outcome = await draw(
      `return h('div', JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "c", "prototype": "p", "id": "x", "style": {"__proto__": {"a": 1}, "color": "red"}}'))`,
    );
    expect(outcome).toEqual({
      ok: true,
      value: { type: 'div', props: { id: 'x', style: { color: 'red' } } },
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('asks no toJSON of a card what an element is', async () => {
    const toJSON = `toJSON: () => ({ href: 'http://a.example' })`;
    const outcome = await draw(`return h('p', { ${toJSON}, id: 'x', style: { ${toJSON}, color: 'red' } })`);
    expect(outcome).toMatchObject({
      ok: true,
      value: { type: 'p', props: { id: 'x', style: { color: 'red', toJSON: expect.any(String) } } },
    });
    expect(JSON.stringify(outcome)).not.toContain('href":');
  });

  it('draws an element without a style where the style is null', async () => {
    expect(await draw(`return h('p', { style: null })`)).toEqual({
      ok: true,
      value: { type: 'p', props: {} },
    });
  });

  it('keeps style values that are text or finite numbers', async () => {
    const outcome = await draw(
      `return h('p', { style: { width: 5, height: '5px', top: null, left: undefined, gap: false, margin: '', flex: 1 / 0 } })`,
    );
    expect(outcome).toEqual({
      ok: true,
      value: { type: 'p', props: { style: { width: 5, height: '5px', flex: 'Infinity' } } },
    });
  });

  it('flattens lists and fragments, resolves components and drops what React draws as nothing', async () => {
    const outcome = await draw(
      `const Pair = ({ children, a }) => h(Fragment, null, a, children); return h('div', null, [1, [h(Pair, { a: 'x' }, h('b')), null]], true, false, undefined, '')`,
    );
    expect(outcome).toEqual({
      ok: true,
      value: { type: 'div', props: { children: ['1', 'x', { type: 'b', props: {} }] } },
    });
  });

  it('puts several elements into one box', async () => {
    expect(await draw(`return h(Fragment, null, h('a'), h('b'))`)).toMatchObject({
      ok: true,
      value: { type: 'div', props: { children: [{ type: 'a' }, { type: 'b' }] } },
    });
  });

  it('accepts 150 nested boxes and refuses 152', async () => {
    const nest = (count: number) =>
      `let x = 'in'; for (let i = 0; i < ${count}; i++) x = h('div', null, x, 'text'); return x`;
    expect(await draw(nest(150))).toMatchObject({ ok: true });
    expect(await draw(nest(152))).toMatchObject({ ok: false, error: { code: 'evaluate.too-deep' } });
  });
});
