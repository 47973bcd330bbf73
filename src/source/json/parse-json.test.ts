import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../template/diagnostic.ts';
import { parseSource } from '../parse.ts';

const parse = (text: string) => parseSource(text, 'json');

function only(text: string): Diagnostic {
  const { diagnostics } = parse(text);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

describe('nodes', () => {
  const text = `{ "type": "div", "props": { "style": { "color": "red", "gap": -4, "top": "{{y}}", "left": "{{y}}px", "x": null },
  "src": "\\\\{{a", "data-field": "title" }, "children": [
  { "type": "svg", "children": { "type": "path" } },
  { "each": "tags", "as": "t", "children": [{ "type": "b", "children": "{{t}}" }] },
  { "if": "image", "then": { "type": "img" }, "else": "none" } ] }`;
  const { tree, diagnostics } = parse(text);
  const nodes = tree!.nodes;

  it('have tags, parents and places', () => {
    expect(diagnostics).toEqual([]);
    expect(
      nodes.map((node) => [node.tag, node.parent, node.repeated, node.conditional, node.insideSvg]),
    ).toEqual([
      ['div', null, false, false, false],
      ['svg', 0, false, false, false],
      ['path', 1, false, false, true],
      ['b', 0, true, false, false],
      ['img', 0, false, true, false],
    ]);
    expect(nodes[0]).toMatchObject({
      kind: 'element',
      component: null,
      children: [1, 3, 4],
      span: { from: 0, to: text.length },
      field: 'title',
    });
  });

  it('have styles with spans and origins', () => {
    const { style, styles } = nodes[0]!;
    expect(style).toMatchObject({ form: 'inline', span: { from: text.indexOf('{ "color"') } });
    expect(
      styles.map(({ span, valueSpan, origin }) => [
        text.slice(span.from, span.to),
        text.slice(valueSpan.from, valueSpan.to),
        origin,
      ]),
    ).toEqual([
      ['"color": "red"', '"red"', { from: 'literal', value: 'red' }],
      ['"gap": -4', '-4', { from: 'literal', value: -4 }],
      ['"top": "{{y}}"', '"{{y}}"', { from: 'field', field: 'y' }],
      ['"left": "{{y}}px"', '"{{y}}px"', { from: 'code', text: '"{{y}}px"', line: 1 }],
      ['"x": null', 'null', { from: 'code', text: 'null', line: 1 }],
    ]);
  });

  it('have attributes, without style', () => {
    expect(nodes[0]!.attributes.map(({ name, origin }) => [name, origin])).toEqual([
      ['src', { from: 'literal', value: '{{a' }],
      ['data-field', { from: 'literal', value: 'title' }],
    ]);
  });

  it('read fields where they stand first, but not items', () => {
    const reads = tree!.reads.map(({ field, span }) => [field, span.from, text.slice(span.from, span.to)]);
    expect(reads).toEqual([
      ['y', text.indexOf('{{y}}') + 2, 'y'],
      ['tags', text.indexOf('tags'), 'tags'],
      ['image', text.indexOf('image'), 'image'],
    ]);
  });
});

describe('text', () => {
  it.each([
    ['"Hello"', { kind: 'literal', value: 'Hello', span: { from: 26, to: 33 } }],
    ['["Hello"]', { kind: 'literal', value: 'Hello', span: { from: 27, to: 34 } }],
    ['""', { kind: 'literal', value: '' }],
    ['[]', { kind: 'none' }],
    ['"{{title}}"', { kind: 'field', field: 'title' }],
    ['"{{size.width}}"', { kind: 'code' }],
    ['"{{title | upper}}"', { kind: 'code' }],
    ['"{{author.name}}"', { kind: 'code', text: '"{{author.name}}"' }],
    ['["a", "b"]', { kind: 'code', text: '"a", "b"' }],
    ['{ "if": "a", "then": "b" }', { kind: 'code' }],
    ['{ "if": "a", "then": { "type": "b" } }', { kind: 'elements' }],
    ['["a", { "type": "b" }]', { kind: 'elements' }],
  ])('%s', (children, expected) => {
    expect(parse(`{"type":"p", "children":  ${children}}`).tree!.nodes[0]!.content).toMatchObject(expected);
  });

  it('has the place of a field behind escapes', () => {
    const text = '{"type":"p","children":"\\u00e9\\n{{title}}"}';
    expect(parse(text).tree!.reads).toEqual([
      { field: 'title', span: { from: text.indexOf('title'), to: text.indexOf('title') + 5 } },
    ]);
  });
});

describe('what is no card', () => {
  it.each([
    ['', 'source.json', 0],
    ['  // nothing', 'source.json', 0],
    ['[1]', 'source.json', 0],
    ['{"if":"a","then":"b"}', 'source.json', 0],
    ['{"props":{}}', 'source.json', 0],
    ['{"type":1}', 'source.json', 8],
    ['{"type":"Card"}', 'source.json', 8],
    ['{"type":"p","style":{}}', 'source.json', 12],
    ['{"type":"p","props":[]}', 'source.json', 20],
    ['{"type":"p","children":5}', 'source.json', 23],
    ['{"type":"p","children":["a",null]}', 'source.json', 28],
    ['{"type":"p","type":"b"}', 'source.json', 12],
    ['{"type":"p","props":{"__proto__":1}}', 'source.json', 21],
    ['{"type":"p","children":"a","props":{"children":"b"}}', 'source.json', 36],
    ['{"type":"p","children":{"if":"{{a}}","then":"b"}}', 'source.json', 29],
    ['{"type":"p","children":{"if":"a"}}', 'source.json', 23],
    ['{"type":"p","children":{"each":"a","children":"b"}}', 'source.json', 23],
    ['{"type":"p","children":{"each":"a","as":"1","children":"b"}}', 'source.json', 40],
    ['{"type":"p","children":{"each":"a","as":"b"}}', 'source.json', 23],
    ['{"type":"p","children":{"each":"a","as":"b","children":"c","else":"d"}}', 'source.json', 59],
    ['{"type":"p","children":"\\u0041 {{a b}}"}', 'source.template', 31],
    ['{"type":"p",}', 'source.syntax', 12],
    ["{'type':'p'}", 'source.syntax', 1],
  ])('%s', (text, code, from) => {
    expect(parse(text).diagnostics[0]).toMatchObject({ code, severity: 'error', from });
  });

  it('says the cause and the cure', () => {
    expect(only('{"type":"p","children":{"if":"{{a}}","then":"b"}}').message).toBe(
      'if names a field in quotes, as in "if": "tags". Write it without braces.',
    );
    expect(only('{"type":"p"\n"children":"a"}')).toMatchObject({
      line: 2,
      column: 1,
      message: 'Here stands “"children"”, but a comma is missing. Add it between the two entries.',
    });
    expect(only('{"type":"p"').message).toContain('a } is missing');
  });

  it('keeps the tree of what can be read', () => {
    const { tree, diagnostics } = parse(
      '{"type":"div","children":[{"type":"p"},{"type":"b","children":"a" "c"}',
    );
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(tree!.nodes.map(({ tag }) => tag)).toEqual(['div', 'p', 'b']);
  });

  it('comments and a byte order mark are allowed', () => {
    expect(parse('\uFEFF// a\n{ "type": "p" /* b */ }').diagnostics).toEqual([]);
  });
});
