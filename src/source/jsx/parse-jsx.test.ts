import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../template/diagnostic.ts';
import { parseSource } from '../parse.ts';
import type { SourceNode } from '../source-tree.ts';

const parse = (text: string) => parseSource(text, 'jsx');
const nodesOf = (text: string): SourceNode[] => parse(text).tree!.nodes;
const find = (text: string, tag: string): SourceNode => nodesOf(text).find((node) => node.tag === tag)!;
const card = (body: string, params = ''): string => `export default (${params}) => ${body};`;

function only(text: string): Diagnostic {
  const { diagnostics } = parse(text);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

describe('default export', () => {
  it.each([
    'export default function Card({ title }) { return <p>{title}</p>; }',
    'export default function ({ title }) { return <p>{title}</p>; }',
    'export default ({ title }) => <p>{title}</p>;',
    'const Card = ({ title }) => <p>{title}</p>;\nexport default Card;',
    'function Card({ title }) { return <p>{title}</p>; }\nexport { Card as default };',
    'const Card = (function ({ title }) { return <p>{title}</p>; }) as unknown;\nexport default Card as never;',
    'export default function Card(props) { return <p>{props.title}</p>; }',
    "export default function Card(props) { return <p>{props['title']}</p>; }",
    'export default function Card(props) { const { title: t } = props; return <p>{t}</p>; }',
    'export default function Card({ author, ...rest }) { return <p>{rest.title}</p>; }',
    'export default function Card({ title: head = "x" } = {}) { const h1 = head!; return <p>{h1}</p>; }',
  ])('is read with its fields: %s', (text) => {
    const { tree, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(tree!.nodes).toMatchObject([
      { tag: 'p', component: null, content: { kind: 'field', field: 'title' } },
    ]);
    expect(tree!.reads.map(({ field }) => field)).toContain('title');
  });

  it('missing, of another kind, double or async is an error with its place', () => {
    expect(only('const a = 1;')).toMatchObject({
      code: 'source.no-default-export',
      severity: 'error',
      from: 12,
    });
    expect(only('export default <p />;')).toMatchObject({ code: 'source.not-component', from: 15, to: 20 });
    expect(only('export default memo(Card);')).toMatchObject({ code: 'source.not-component' });
    expect(only('export default ([a]) => <p />;')).toMatchObject({ code: 'source.not-component', from: 16 });
    expect(only(`${card('<p />')}\nexport default 1;`)).toMatchObject({
      code: 'source.two-defaults',
      line: 2,
    });
    expect(only('export default async () => <p />;')).toMatchObject({
      code: 'source.async',
      line: 1,
      column: 16,
    });
    expect(only('const a = await 1;\nexport default () => <p />;')).toMatchObject({
      code: 'source.async',
      line: 1,
    });
  });

  it('does not take the size for a field', () => {
    expect(find('export default ({ size }) => <p>{size}</p>;', 'p').content.kind).toBe('code');
    expect(find('export default (p) => <p>{p.size}</p>;', 'p').content.kind).toBe('code');
  });

  it('reads no field named size, and nested and unknown ones as they are', () => {
    const text =
      'export default ({ size: { width }, author: { name }, tags: [first] }) => <p>{name}{first}{width}</p>;';
    expect(parse(text).tree!.reads.map(({ field }) => field)).toEqual(['author', 'tags']);
    expect(find(text, 'p').content).toMatchObject({ kind: 'code', text: '{name}{first}{width}' });
  });
});

describe('what a card may not do', () => {
  it('importing is refused by name, but for the helpers', () => {
    expect(parse(`import { formatDate } from './format.js';\n${card('<p />')}`).diagnostics).toEqual([]);
    const wrong = only(`import React from 'react';\n${card('<p />')}`);
    expect(wrong).toMatchObject({ code: 'source.import', from: 18, to: 25 });
    expect(wrong.message).toContain('“react”');
    for (const text of [
      "const a = require('x');",
      "export * from 'x';",
      "export { a } from 'x';",
      "const a = () => import('x');",
    ]) {
      expect(only(`${text}\n${card('<p />')}`).code).toBe('source.import');
    }
  });

  it('hooks are refused at the call', () => {
    expect(only(card('<p>{useState(1)}</p>'))).toMatchObject({ code: 'source.hook', from: 25, to: 33 });
    expect(only(card('<p>{React.useMemo(f)}</p>')).message).toContain('useMemo');
    expect(parse(card('<p>{user(1)}{use_x()}</p>')).diagnostics).toEqual([]);
  });

  it('names with a colon are refused', () => {
    expect(only(card('<svg><use xlink:href="#a" /></svg>'))).toMatchObject({ code: 'source.attribute' });
  });
});

describe('syntax errors', () => {
  it.each([
    [card('<div><p></div>'), 29, '<p> is still open here. Write </p> first, or correct this closing tag.'],
    [card('<div>'), 26, '<div> is never closed. Add </div>.'],
    [card('<>x'), 23, 'This element is never closed. Add its closing tag.'],
    ['const a = { b: 1 c: 2 };', 17, '“c” does not belong here. Expected ,.'],
    [
      card('<p /><b />').replace(';', ''),
      26,
      'Two elements stand side by side here. Wrap them in one element, or in <> and </>.',
    ],
    ["const a = 'x", 10, 'This text has no closing quote on its line. Add the quote.'],
    [
      card('<p a={} />'),
      26,
      'This attribute has empty braces. Write a value between them, or remove the attribute.',
    ],
    [card('<p a=b />'), 26, 'An attribute value needs quotes or braces, as in name="value" or name={value}.'],
    ['const a = 1;\nconst a = 2;', 19, '“a” is declared twice. Rename one of them.'],
  ])('%s', (text, from, message) => {
    const first = parse(text).diagnostics.find(({ code }) => code === 'source.syntax')!;
    expect(first.from).toBe(from);
    if (message) expect(first.message).toBe(message);
  });

  it('have the line and column that editors show, with CRLF and emoji before them', () => {
    expect(parse("const a = '🎉';\r\nconst b = ;").diagnostics[0]).toMatchObject({ line: 2, column: 11 });
  });

  it('that leave a tree keep it', () => {
    const { tree, diagnostics } = parse(`const a = 1;\nconst a = 2;\n${card('<p />')}`);
    expect(diagnostics).toHaveLength(1);
    expect(tree!.nodes).toHaveLength(1);
  });

  it('that leave holes in a list of arguments are told, not thrown', () => {
    const { tree, diagnostics } = parse(card('<p>{list.slice(1, , , 2)}</p>', '{ list }'));
    expect(diagnostics.map(({ code }) => code)).toContain('source.syntax');
    expect(tree?.nodes[0]?.tag).toBe('p');
  });
});

describe('where an element is drawn', () => {
  const flags = (text: string) =>
    nodesOf(text).map(
      ({ tag, repeated, conditional }) =>
        `${tag}${repeated ? ' repeated' : ''}${conditional ? ' conditional' : ''}`,
    );

  it('lists repeat their callbacks', () => {
    expect(
      flags(card('<div>{tags.map((t) => <b>{t}</b>)}{Array.from(tags, () => <i />)}</div>', '{ tags }')),
    ).toEqual(['div', 'b repeated', 'i repeated']);
  });

  it('lists repeat the components and functions they use, however deep', () => {
    const text = `const Dot = () => <i />;
      const Tag = () => <b><Dot /></b>;
      const Once = () => <u />;
      const row = () => <em />;
      const rule = <hr />;
      ${card('<div><Once />{tags.map(() => <Tag />)}{tags.map(row)}{tags.map(() => rule)}</div>', '{ tags }')}`;
    expect(flags(text)).toEqual([
      'i repeated',
      'b repeated',
      'Dot repeated',
      'u',
      'em repeated',
      'hr repeated',
      'div',
      'Once',
      'Tag repeated',
    ]);
  });

  it('loops repeat, and do not mistake their variable for a field', () => {
    const text =
      'export default ({ title }) => { const out = []; for (const title of [1]) out.push(<b>{title}</b>); return <p>{title}</p>; };';
    expect(flags(text)).toEqual(['b repeated', 'p']);
    expect(find(text, 'b').content.kind).toBe('code');
    expect(find(text, 'p').content.kind).toBe('field');
  });

  it('ternaries, && and if make conditional, their tests do not', () => {
    expect(flags(card('<div>{a ? <b /> : <i />}{a && <u />}{a ?? <s />}</div>', '{ a }'))).toEqual([
      'div',
      'b conditional',
      'i conditional',
      'u conditional',
      's conditional',
    ]);
    expect(flags('export default ({ a }) => { if (a) return <b />; return <i />; };')).toEqual([
      'b conditional',
      'i',
    ]);
  });

  it('components have their name, the card has none', () => {
    const text = `function A() { return <b />; }\nconst B = () => [1].map(() => <i />);\n${card('<p><A /><B /></p>')}`;
    expect(nodesOf(text).map(({ tag, component }) => [tag, component])).toEqual([
      ['b', 'A'],
      ['i', 'B'],
      ['p', null],
      ['A', null],
      ['B', null],
    ]);
  });

  it('inside an svg is inside it also through a component, unless that is used outside too', () => {
    const text = `const In = () => <path />;\nconst Both = () => <g />;\n${card('<p><svg><rect /><In /><Both /></svg><Both /></p>')}`;
    expect(
      nodesOf(text)
        .filter(({ insideSvg }) => insideSvg)
        .map(({ tag }) => tag),
    ).toEqual(['path', 'rect', 'In', 'Both']);
  });

  it('tells elements, components and fragments apart', () => {
    const text = `const a = { b: () => null };\n${card('<><Fragment><a.b /><b-c /><_d /></Fragment></>')}`;
    expect(nodesOf(text).map(({ tag, kind }) => [tag, kind])).toEqual([
      ['', 'fragment'],
      ['Fragment', 'fragment'],
      ['a.b', 'component'],
      ['b-c', 'element'],
      ['_d', 'component'],
    ]);
  });
});

describe('text', () => {
  const content = (children: string) => find(card(`<p>${children}</p>`, '{ title }'), 'p').content;

  it.each([
    ['', { kind: 'none' }],
    ['\n  \n', { kind: 'none' }],
    ['{/* a */}', { kind: 'none' }],
    ['Hello', { kind: 'literal', value: 'Hello', span: { from: 33, to: 38 } }],
    [' Hello ', { kind: 'literal', value: ' Hello ' }],
    ['\n  Hello\n  you  \n', { kind: 'literal', value: 'Hello you', span: { from: 36, to: 47 } }],
    ['a &amp; b&#32;\n', { kind: 'literal', value: 'a & b ' }],
    ["{'Hello'}", { kind: 'literal', value: 'Hello', span: { from: 33, to: 42 } }],
    ['{`Hello`}', { kind: 'literal', value: 'Hello' }],
    ['{5}', { kind: 'literal', value: '5' }],
    ["a{' '}b", { kind: 'literal', value: 'a b' }],
    ['a {/* c */} b', { kind: 'code', text: 'a {/* c */} b' }],
    ['{title}', { kind: 'field', field: 'title', span: { from: 33, to: 40 } }],
    ['{/* c */}{title}', { kind: 'field', field: 'title' }],
    ['By {title}', { kind: 'code', text: 'By {title}', line: 1 }],
    ['{true}', { kind: 'code' }],
    ['a <b /> c', { kind: 'elements' }],
    ['{title && <b />}', { kind: 'elements' }],
  ])('%j', (children, expected) => {
    expect(content(children)).toMatchObject(expected);
  });

  it('that a function or constant draws with elements counts as elements', () => {
    const text = `const row = () => <b />;\nconst rule = <hr />;\n${card('<div><p>{row()}</p><p>{rule}</p></div>')}`;
    expect(
      nodesOf(text)
        .filter(({ tag }) => tag === 'p')
        .map(({ content: { kind } }) => kind),
    ).toEqual(['elements', 'elements']);
  });
});
