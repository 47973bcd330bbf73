import { describe, expect, it } from 'vitest';
import { compileSource } from './compile.ts';
import type { Compiled, SourceKind } from './source-tree.ts';
import { drawCode, listElements, textOf, unfamiliarSources } from './sources.fixtures.ts';

function compile(text: string, kind: SourceKind = 'jsx'): Compiled {
  const result = compileSource(text, kind);
  if (!result.ok) throw new Error(result.error[0]!.message);
  return result.value;
}

const draw = (text: string, kind: SourceKind, props: object = {}, format: object = {}) =>
  drawCode(compile(text, kind).code, props, format);
const json = (children: unknown, props?: object) => JSON.stringify({ type: 'p', props, children });
/** `{ if, then, else }` */
const either = (path: string, yes: unknown, no?: unknown) =>
  Object.fromEntries([
    ['if', path],
    ['then', yes],
    ['else', no],
  ]);

describe('ordinals', () => {
  it('win over spreads and over data-n written by hand, in any tag', () => {
    const text = `const own = { 'data-n': 'x' };
export default () => <a data-n="y" {...own}><b {...own}/><c-d / ><e /* f */ /><g // h
></g></a>;`;
    expect(listElements(draw(text, 'jsx')).map(({ props }) => props['data-n'])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(listElements(draw(json([], { 'data-n': 'x' }), 'json'))[0]!.props['data-n']).toBe('0');
  });

  it('stay out of svg, components and fragments', () => {
    const text =
      'const A = (props) => <i>{Object.keys(props).join()}</i>;\nexport default () => <p><A x="1" /><><b /></><svg><path /></svg></p>;';
    const drawn = draw(text, 'jsx');
    expect(listElements(drawn).map(({ type, props }) => [type, props['data-n']])).toEqual([
      ['p', '1'],
      ['i', '0'],
      ['b', '4'],
      ['svg', '5'],
      ['path', undefined],
    ]);
    expect(textOf(drawn)).toBe('x');
    const inJson = listElements(
      draw(json([{ type: 'svg', children: [{ type: 'path' }] }, { type: 'b' }]), 'json'),
    );
    expect(inJson.map(({ props }) => props['data-n'])).toEqual(['0', '1', undefined, '3']);
  });
});

describe('JSX', () => {
  it('may call something h or Fragment', () => {
    const text =
      'const Fragment = 2;\nexport default ({ size: { width: w, height: h } }) => <><p>{w * h * Fragment}</p></>;';
    expect(textOf(draw(text, 'jsx', { size: { width: 3, height: 5 } }))).toBe('30');
    expect(textOf(draw('const h = 1, $h = 2;\nexport default () => <p>{h}{$h}</p>;', 'jsx'))).toBe('12');
  });

  it('loses its types, keeps its modern syntax and reaches the helpers', () => {
    const text =
      "import { upper as u } from './format.js';\ntype T = { title?: string };\nexport default ({ title }: T) => <p>{u(title ?? 'x')!}</p>;";
    expect(textOf(draw(text, 'jsx', {}, { upper: (value: string) => value.toUpperCase() }))).toBe('X');
    expect(compile(text).code).toContain('??');
  });

  it('says which syntax the compiler does not know, and fails on errors of the parser', () => {
    expect(compileSource('export default () => <p', 'jsx')).toMatchObject({
      ok: false,
      error: [{ code: 'source.syntax' }],
    });
    expect(compileSource("import a from 'b';\nexport default () => <p />", 'jsx')).toMatchObject({
      ok: false,
      error: [{ code: 'source.import' }],
    });
  });

  it('compiles past warnings', () => {
    expect(compileSource('export default () => <table />', 'jsx').ok).toBe(true);
  });
});

describe('JSON', () => {
  it('joins texts, with nothing for what is missing', () => {
    expect(
      textOf(
        draw(json('{{a}} {{b.c}}, {{n}} {{no}} {{t}}.'), 'json', {
          a: 'A',
          b: { c: 'C' },
          n: null,
          t: false,
        }),
      ),
    ).toBe('A C,   false.');
    expect(textOf(draw(json('\\{{a}} {{a}}'), 'json', { a: 'A' }))).toBe('{{a}} A');
  });

  it('never reads a value again', () => {
    expect(textOf(draw(json('{{a}}'), 'json', { a: '{{b}}', b: 'B' }))).toBe('{{b}}');
  });

  it('keeps the type of a prop that is one path alone', () => {
    const [element] = listElements(
      draw(json([], { width: '{{n}}', alt: '{{n}}px', list: ['{{n}}'], style: { top: '{{n}}' } }), 'json', {
        n: 4,
      }),
    );
    expect(element!.props).toMatchObject({ width: 4, alt: '4px', list: [4], style: { top: 4 } });
  });

  it('sees own properties alone', () => {
    for (const path of [
      '__proto__',
      'constructor',
      'a.constructor',
      'a.__proto__.x',
      'toString',
      'a.b.c.d',
    ]) {
      expect(listElements(draw(json([], { alt: `{{${path}}}` }), 'json', { a: {} }))[0]!.props.alt).toBe(
        undefined,
      );
    }
    expect(
      textOf(
        draw(json('{{title.length}} {{tags.length}} {{tags.1}}'), 'json', { title: 'abc', tags: ['x', 'y'] }),
      ),
    ).toBe('3 2 y');
  });

  it('calls helpers in turn, with arguments', () => {
    const format = {
      cut: (text: string, to: number) => text.slice(0, to),
      wrap: (text: string, by: string) => by + text + by,
    };
    expect(textOf(draw(json("{{a | cut:2 | wrap:':'}}"), 'json', { a: 'abc' }, format))).toBe(':ab:');
    expect(() => draw(json('{{a | nope}}'), 'json', {}, format)).toThrow(
      'There is no helper "nope" in ./format.js. Correct its name.',
    );
    expect(() => draw(json('{{a | constructor}}'), 'json', {}, format)).toThrow('no helper');
  });

  it('draws if and each, with names of items before fields', () => {
    const each = {
      each: 'list',
      as: 'x',
      children: [
        { type: 'b', children: '{{x}}{{y}}' },
        { each: 'x', as: 'y', children: '<{{x}}{{y}}>' },
      ],
    };
    expect(textOf(draw(json([each, '{{x}}']), 'json', { list: ['1', ['2', '3']], x: 'X', y: 'Y' }))).toBe(
      '1Y2,3Y<2,32><2,33>X',
    );
    const choose = (value: unknown) =>
      textOf(draw(json(either('a.b', 'yes', ['n', 'o'])), 'json', { a: { b: value } }));
    expect(['x', 1, true, ['y']].map(choose)).toEqual(['yes', 'yes', 'yes', 'yes']);
    expect(['', 0, null, undefined, []].map(choose)).toEqual(['no', 'no', 'no', 'no', 'no']);
    expect(textOf(draw(json(either('a', 'yes')), 'json'))).toBe('');
    expect(textOf(draw(json({ each: 'a', as: 'x', children: 'y' }), 'json', { a: 'text' }))).toBe('');
  });

  it('takes the inner of two items with one name', () => {
    const each = { each: 'list', as: 'x', children: { each: 'x', as: 'x', children: '{{x}};' } };
    expect(textOf(draw(json(each), 'json', { list: [['a', 'b']] }))).toBe('a;b;');
  });

  it('chooses values of props', () => {
    const text = json([], {
      style: { color: either('dark', '#fff', '{{ink}}') },
      alt: either('dark', 'x'),
    });
    expect(listElements(draw(text, 'json', { ink: 'red' }))[0]!.props).toMatchObject({
      style: { color: 'red' },
      alt: undefined,
    });
    expect(listElements(draw(text, 'json', { dark: true }))[0]!.props).toMatchObject({
      style: { color: '#fff' },
      alt: 'x',
    });
  });
});

describe('toSource', () => {
  /** The source offset of a marker in code, by its place there. */
  function trace(text: string, kind: SourceKind, marker: string): number | null {
    const { code, toSource } = compile(text, kind);
    const at = code.indexOf(marker);
    expect(at).toBeGreaterThanOrEqual(0);
    const lines = code.slice(0, at).split('\n');
    return toSource(lines.length, lines.at(-1)!.length + 1);
  }

  const text =
    'const a = 1;\nexport default ({ title }) => (\n  <div {...a}><p style={{ color: first(title) }}>\n    {second()}</p>{third()}\n  </div>\n);\n';
  it.each(['first(', 'title)', 'second(', 'third('])(
    'finds %s again, past the ordinals in its line',
    (marker) => {
      expect(trace(text, 'jsx', marker)).toBe(text.indexOf(marker));
    },
  );

  it('finds its way where h is taken, also in the first line', () => {
    const taken = 'const h = first(), b = second();\nexport default () => <p>{third()}</p>;';
    for (const marker of ['first(', 'second(', 'third('])
      expect(trace(taken, 'jsx', marker)).toBe(taken.indexOf(marker));
  });

  it('is null where no source is', () => {
    const { toSource } = compile(text);
    expect(toSource(999, 1)).toBe(null);
    expect(compile(json('a'), 'json').toSource(1, 1)).toBe(null);
    expect(compile(json('a'), 'json').toSource(999, 1)).toBe(null);
  });

  it('finds the parts of a JSON card', () => {
    const card =
      '{\n "type": "div", "props": { "alt": "{{mark}}" },\n "children": [{ "type": "b", "children": "x {{name | up}}" }] }';
    expect(trace(card, 'json', 'h("b"')).toBe(card.indexOf('{ "type": "b"'));
    expect(trace(card, 'json', '"mark"')).toBe(card.indexOf('mark'));
    expect(trace(card, 'json', '$helper("up")')).toBe(card.indexOf('name'));
  });
});

it('code holds no path, and the same text gives the same code', () => {
  for (const { text, kind } of unfamiliarSources) {
    const { code } = compile(text, kind);
    expect(code).toBe(compile(text, kind).code);
    expect(code).not.toMatch(/\/work\/|\/home\/|fileName|_jsxFileName/);
  }
});
