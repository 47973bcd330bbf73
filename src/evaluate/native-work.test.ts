import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '../runtime/card.ts';
import { createQuickJsEvaluator } from './quickjs.ts';

let evaluator: Evaluator;
beforeAll(async () => {
  evaluator = await createQuickJsEvaluator(
    new Uint8Array(
      readFileSync(
        fileURLToPath(
          new URL(
            '../../node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm',
            import.meta.url,
          ),
        ),
      ),
    ),
  );
});

const evaluate = (body: string) => evaluator.evaluate(`exports.default = () => { ${body} };`, {});

describe('work that does not reach the interrupt is stopped all the same', () => {
  const cases: [what: string, body: string, code: string, message: RegExp][] = [
    ['gives a list as attribute', `return h('img', { src: ['x'] })`, 'evaluate.attribute', /src is a list/],
    [
      'gives an object that answers for itself',
      `return h('img', { src: { toJSON() { for (;;); } } })`,
      'evaluate.attribute',
      /src is an object/,
    ],
    ['uses a proxy', `return h('div', new Proxy({}, {}))`, 'evaluate.forbidden', /Proxy .*plain object/],
    [
      'searches a list that is longer than memory',
      `const a = []; a.length = 4e9; a.indexOf(1)`,
      'evaluate.too-large',
      /more than 1000000 items/,
    ],
    [
      'runs over what says it is a list',
      `Array.prototype.fill.call({ length: 2 ** 52 }, 0)`,
      'evaluate.too-large',
      /more than 1000000 items/,
    ],
    [
      'iterates over a list that is longer than memory',
      `const a = []; a.length = 4e9; new Set(a)`,
      'evaluate.too-large',
      /more than 1000000 items/,
    ],
    [
      'searches a long text in a long text',
      `'a'.repeat(4e6).indexOf('a'.repeat(2e6) + 'b')`,
      'evaluate.too-large',
      /too long/,
    ],
    [
      'fills memory again and again',
      `const a = new Uint8Array(1e7); for (;;) a.fill(1)`,
      'evaluate.too-long',
      /loop/,
    ],
    [
      'copies a long text again and again',
      `let s = 'x'.repeat(3e6); for (;;) s = 'y' + s.slice(1)`,
      'evaluate.too-long',
      /loop/,
    ],
  ];
  it.each(cases)('of a card that %s', async (_, body, code, message) => {
    const started = performance.now();
    expect(await evaluate(body)).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(message) },
    });
    // 1.5 s by its own clock; the rest is for a busy machine.
    expect(performance.now() - started).toBeLessThan(8000);
    expect(await evaluate(`return h('p', null, 'next')`)).toMatchObject({ ok: true });
  });

  it('a toJSON on a prototype is not asked for', async () => {
    const outcome = await evaluate(
      `Object.prototype.toJSON = () => ({ type: 'p', props: {}, children: [] }); return h('p', null, 'own')`,
    );
    expect(outcome).toMatchObject({ ok: true, value: { props: { children: ['own'] } } });
  });

  it('lists and texts of usual length are worked on as ever', async () => {
    const outcome = await evaluate(
      `const list = [3, 1, 2]; const parts = [list.indexOf(1), [...list].sort().join(), list.concat([4], 5).length, [].slice.call('ab').join('-'), Array.prototype.map.call({ length: 2, 0: 'x', 1: 'y' }, () => 7).join(), Array.from(new Set(list)).length, (function () { return [].slice.call(arguments, 1)[0]; })(8, 9), list.map.name, 'a-b-a'.replaceAll('a', 'c'), 'a1b'.split(/\\d/).join(), 'abc'.includes('b')]; return h('p', null, parts.join('|'))`,
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { props: { children: ['1|1,2,3|5|a-b|7,7|3|9|map|c-b-c|a,b|true'] } },
    });
  });
});
