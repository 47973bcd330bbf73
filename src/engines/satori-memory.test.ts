import { describe, expect, it } from 'vitest';
import { keepPaths, keepStyle, nameFace, writeTenths } from './satori-memory.js';

type Style = Record<string, unknown>;

describe('a coordinate', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-0.04, '0'],
    [0.05, '0.1'],
    [-0.05, '-0.1'],
    [12.34, '12.3'],
    [12.96, '13'],
    [4095.99, '4096'],
    [5000.26, '5000.3'],
    [-71.25, '-71.3'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%d is written as %s, also the second time', (value, text) => {
    expect([writeTenths(value), writeTenths(value)]).toEqual([text, text]);
  });
});

describe('the outlines of a word', () => {
  const place = { fontSize: 20, top: 5, left: 7, letterSpacing: 0, direction: 'ltr' };

  /** Asks for outlines that tell how often they were drawn. */
  function openWord() {
    const fonts = {};
    let draws = 0;
    return (style: Style = {}, face = 'inter', of = fonts) =>
      keepPaths(of, face, 'Go', { ...place, ...style }, () => ({ path: `path ${++draws}` })).path;
  }

  it('are drawn once while it stands where it stood', () => {
    const ask = openWord();
    expect(ask()).toBe('path 1');
    expect(ask()).toBe('path 1');
    expect(ask({ left: 7.5 })).toBe('path 2');
    expect(ask({ letterSpacing: 1 })).toBe('path 3');
    expect(ask({ direction: 'rtl' })).toBe('path 4');
    expect(ask({ fontFeatureSettings: '"liga" 0' })).toBe('path 5');
    expect(ask({}, 'lora')).toBe('path 6');
  });

  it('are drawn anew with other fonts of the same names', () => {
    const ask = openWord();
    expect(ask()).toBe('path 1');
    expect(ask({}, 'inter', {})).toBe('path 2');
  });

  it('of two words are told apart where what joins their parts is in them', () => {
    const fonts = {};
    const ask = (face: string, features: string, text: string) =>
      keepPaths(fonts, face, text, { ...place, fontFeatureSettings: features }, () => ({
        path: `${face}/${features}/${text}`,
      })).path;
    for (const [face, features, text] of [
      ['a', 'bc', 'd'],
      ['ab', 'c', 'd'],
      ['a', 'b', 'cd'],
    ] as const)
      expect(ask(face, features, text)).toBe(`${face}/${features}/${text}`);
  });

  it('are told apart by all that chooses a face, whatever is written into it', () => {
    const both = { weight: true, style: true };
    const faces = [
      nameFace(['x'], 400, 'normal', undefined, both),
      nameFace(['x'], '400', 'normal', undefined, both),
      nameFace(['x'], 400, 'italic', undefined, both),
      nameFace(['x'], 400, 'normal', 'ja', both),
      nameFace(['x'], 400, 'normal', 'undefined', both),
      nameFace(['x'], 400, 'normal', undefined, { weight: false, style: true }),
      nameFace(['x'], 400, 'normal', undefined, { weight: true, style: false }),
      nameFace(['x|400'], 'normal', 'italic', undefined, both),
      nameFace(['x'], '400', 'normal|italic', undefined, both),
      nameFace(['x,y'], 400, 'normal', undefined, both),
      nameFace(['x', 'y'], 400, 'normal', undefined, both),
    ];
    expect(new Set(faces).size).toBe(faces.length);
    expect(nameFace(['x'], 400, 'normal', undefined, both)).toBe(faces[0]);
  });

  it('of a text of 400 characters and more are drawn each time', () => {
    let draws = 0;
    const ask = (text: string) =>
      keepPaths(fontsOfLong, 'inter', text, place, () => ({ path: `${++draws}` }));
    const fontsOfLong = {};
    for (const text of ['a'.repeat(400), 'a'.repeat(400), 'a'.repeat(300), 'a'.repeat(300)]) ask(text);
    expect(draws).toBe(3);
  });

  it('are not kept at a place that is no number', () => {
    const ask = openWord();
    expect(ask({ letterSpacing: '1 2' })).toBe('path 1');
    expect(ask({ letterSpacing: '1 2' })).toBe('path 2');
  });

  it('are let go of beyond 512, the one longest not asked for first', () => {
    const fonts = {};
    let drawn: string[] = [];
    const ask = (text: string) =>
      keepPaths(fonts, 'inter', text, place, () => {
        drawn.push(text);
        return { path: text };
      });
    for (let word = 0; word < 512; word++) ask(`word ${word}`);
    ask('word 0');
    ask('one more');
    drawn = [];
    ask('word 0');
    ask('word 2');
    expect(drawn).toEqual([]);
    ask('word 1');
    expect(drawn).toEqual(['word 1']);
  });
});

/** Computes as satori does: style over what is inherited, of which the colour goes on; and counts. */
function openComputer(computed: Style = {}) {
  const asked: string[] = [];
  const errors: string[] = [];
  const compute: Parameters<typeof keepStyle>[0] = async (node, type, inherited, defined, _, __, onError) => {
    asked.push(type);
    const style: Style = { ...inherited, ...defined, ...computed };
    if (style.color === 'no colour') onError?.(new Error('Invalid colour'));
    node.style = { width: style.width, tracks: [{ size: 1 }] };
    return [style, { color: style.color, shadows: style.shadows }];
  };
  const ask = async (
    defined: Style | undefined,
    more: { type?: string; inherited?: Style; props?: Style } = {},
  ) => {
    const node: { style: Style } = { style: {} };
    const { type = 'div', inherited = { color: 'black' }, props = {} } = more;
    const [style, below] = await keepStyle(
      compute,
      node,
      type,
      inherited,
      defined,
      props,
      undefined,
      (error) => errors.push(error.message),
      true,
      undefined,
      0,
    );
    return { style, below, layout: node.style };
  };
  return { asked, errors, ask };
}

/** A name that no other test has, since what is kept outlives one. */
let names = 0;
const fresh = () => `--${++names}`;

describe('a style', () => {
  it('is computed once while it and what it inherits stay as they are', async () => {
    const { ask, asked } = openComputer();
    const name = fresh();
    const first = await ask({ [name]: 1, width: 5 });
    expect(await ask({ [name]: 1, width: 5 })).toEqual(first);
    expect(asked).toHaveLength(1);
    expect(first).toMatchObject({
      style: { width: 5, color: 'black' },
      layout: { width: 5 },
      below: { color: 'black' },
    });
  });

  it.each<[string, (name: string) => [Style, Style]]>([
    ['a value', (name) => [{ [name]: 1 }, { [name]: 2 }]],
    ['a number from its text', (name) => [{ [name]: 1 }, { [name]: '1' }]],
    ['nothing from the word null', (name) => [{ [name]: null }, { [name]: 'null' }]],
    ['a list from its text', (name) => [{ [name]: ['a', 'b'] }, { [name]: 'a,b' }]],
    ['lists', (name) => [{ [name]: ['a', 'bc'] }, { [name]: ['ab', 'c'] }]],
    [
      'order',
      (name) => [
        { [name]: 1, width: 1 },
        { width: 1, [name]: 1 },
      ],
    ],
    ['names in a value', (name) => [{ [name]: 'x\0color\0sred' }, { [name]: 'x', color: 'red' }]],
    ['names in a name', (name) => [{ [`${name}\0sx\0color`]: 'red' }, { [name]: 'x', color: 'red' }]],
    ['values in a list', (name) => [{ [name]: ['a\0\0b'] }, { [name]: ['a', 'b'] }]],
  ])('is told from another by %s', async (_, make) => {
    const { ask, asked } = openComputer();
    const [one, other] = make(fresh());
    expect((await ask(one)).style).toMatchObject(one);
    expect((await ask(other)).style).toMatchObject(other);
    expect(asked).toHaveLength(2);
  });

  it('is computed anew below another style and for another element', async () => {
    const { ask, asked } = openComputer();
    const style = { [fresh()]: 1 };
    await ask(style);
    expect((await ask(style, { inherited: { color: 'red' } })).below).toMatchObject({ color: 'red' });
    await ask(style, { type: 'p' });
    expect(asked).toEqual(['div', 'div', 'p']);
  });

  it('that is written into leaves the next one as it was, and its children see what it sees', async () => {
    const { ask } = openComputer({ shadows: [{ blur: 2 }] });
    const style = { [fresh()]: 1 };
    for (let turn = 0; turn < 3; turn++) {
      const { style: own, below, layout } = await ask(style);
      expect(own).toMatchObject({ shadows: [{ blur: 2 }] });
      expect(below.shadows).toBe(own.shadows);
      expect(below).toMatchObject({ color: 'black' });
      expect(layout.tracks).toEqual([{ size: 1 }]);
      (own.shadows as Style[])[0]!.blur = 99;
      Object.assign(own, { color: 'red' });
      Object.assign(below, { color: 'red' });
      (layout.tracks as Style[])[0]!.size = 99;
    }
  });

  it.each<[string, Style, { type?: string; inherited?: Style; props?: Style }, Style]>([
    ['with a fault, which is told each time', { color: 'no colour' }, {}, {}],
    ['with a transform', {}, {}, { transform: [] }],
    ['with something to be called', {}, {}, { width: { calc: () => 5 } }],
    ['of a picture', {}, { type: 'img' }, {}],
    ['whose direction is an attribute', {}, { props: { dir: 'rtl' } }, {}],
    ['of a hidden element', {}, { props: { hidden: true } }, {}],
    ['below what is not plain', {}, { inherited: { shadows: [{}] } }, {}],
    ['that is not a number', { width: Number.NaN }, {}, {}],
    ['with a long value', { color: 'x'.repeat(2001) }, {}, {}],
    ['with a long list', { fontFamily: ['x'.repeat(2001)] }, {}, {}],
    ['below a long value', {}, { inherited: { '--x': 'x'.repeat(2001) } }, {}],
    [
      'of many long values',
      Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`--y${at}`, 'x'.repeat(2000)])),
      {},
      {},
    ],
  ])('%s is not kept', async (_, style, more, computed) => {
    const { ask, asked, errors } = openComputer(computed);
    const defined = { [fresh()]: 1, ...style };
    await ask(defined, more);
    await ask(defined, more);
    expect(asked).toHaveLength(2);
    expect(errors).toHaveLength(style.color === 'no colour' ? 2 : 0);
  });
});
