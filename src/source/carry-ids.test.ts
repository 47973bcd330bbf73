import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type TextChange } from '../lib/text-span.ts';
import { assignIds, carryIds } from './carry-ids.ts';
import { parseSource } from './parse.ts';
import type { SourceKind } from './source-tree.ts';
import { unfamiliarSources } from './sources.fixtures.ts';

function createIds(prefix: string): () => string {
  let next = 0;
  return () => `${prefix}${next++}`;
}

/** `tag:id` of each node after the changes; ids of before are o0, o1, …, new ones n0, n1, … */
function carry(text: string, changes: TextChange[], kind: SourceKind = 'jsx'): string[] {
  const before = parseSource(text, kind).tree!;
  const after = parseSource(applyChanges(text, changes), kind).tree!;
  const ids = carryIds(before, assignIds(before, createIds('o')), changes, after, createIds('n'));
  return after.nodes.map(({ tag, ordinal }) => `${tag}:${ids[ordinal]}`);
}

const text = 'export default () => <div><p>a</p><b>c</b></div>;';
const at = (part: string, source = text): number => source.indexOf(part);
const replace = (part: string, insert: string, source = text): TextChange => ({
  from: at(part, source),
  to: at(part, source) + part.length,
  insert,
});
const insert = (before: string, what: string): TextChange => ({
  from: at(before),
  to: at(before),
  insert: what,
});

describe('carryIds', () => {
  it.each<[string, TextChange[], string[]]>([
    ['typing elsewhere, CRLF included', [insert('export', '//\r\n\r\n')], ['div:o0', 'p:o1', 'b:o2']],
    ['typing inside', [replace('a</p', 'long text</p')], ['div:o0', 'p:o1', 'b:o2']],
    ['attributes', [insert('>a', ' id="x"')], ['div:o0', 'p:o1', 'b:o2']],
    ['a new tag name', [replace('p>a</p', 'h1>a</h1')], ['div:o0', 'h1:o1', 'b:o2']],
    ['a new element before', [insert('<p>', '<i />')], ['div:o0', 'i:n0', 'p:o1', 'b:o2']],
    ['a new element between', [insert('<b>', '<i />')], ['div:o0', 'p:o1', 'i:n0', 'b:o2']],
    ['the same element twice', [insert('<b>', '<p>a</p>')], ['div:o0', 'p:o1', 'p:n0', 'b:o2']],
    ['an element gone', [replace('<p>a</p>', '')], ['div:o0', 'b:o2']],
    [
      'an element around',
      [insert('<p>', '<i>'), { from: at('<b>'), to: at('<b>'), insert: '</i>' }],
      ['div:o0', 'i:n0', 'p:o1', 'b:o2'],
    ],
    ['an element moved', [replace('<p>a</p>', ''), insert('</div>', '<p>a</p>')], ['div:o0', 'b:o2', 'p:n0']],
    ['an element written anew at its place', [replace('<p>a</p>', '<p>x</p>')], ['div:o0', 'p:o1', 'b:o2']],
    ['another element at its place', [replace('<p>a</p>', '<i>x</i>')], ['div:o0', 'i:n0', 'b:o2']],
    [
      'the whole text written anew',
      [{ from: 0, to: text.length, insert: text.replace('>a<', '>x<') }],
      ['div:o0', 'p:o1', 'b:o2'],
    ],
    ['an equal element before', [insert('<p>', '<p>a</p>')], ['div:o0', 'p:n0', 'p:o1', 'b:o2']],
    [
      'CRLF before a new element',
      [insert('export', '//\r\n\r\n'), insert('<p>', '<i />')],
      ['div:o0', 'i:n0', 'p:o1', 'b:o2'],
    ],
    ['nothing', [], ['div:o0', 'p:o1', 'b:o2']],
  ])('%s', (_, changes, expected) => {
    expect(carry(text, changes)).toEqual(expected);
  });

  it('works for JSON', () => {
    const json = '{"type":"div","children":[{"type":"p"},{"type":"b"}]}';
    const change = {
      from: json.indexOf('{"type":"b"'),
      to: json.indexOf('{"type":"b"'),
      insert: '{"type":"i"},',
    };
    expect(carry(json, [change, replace('"p"', '"h1"', json)], 'json')).toEqual([
      'div:o0',
      'h1:o1',
      'i:n0',
      'b:o2',
    ]);
  });

  it('gives no id twice and every node one, whatever changes', () => {
    const pieces = fc.constantFrom('', '<p>', '</p>', '<b />', ' ', 'x', '{a}', '\r\n');
    const jsx = unfamiliarSources.filter(({ kind }) => kind === 'jsx');
    fc.assert(
      fc.property(
        fc.constantFrom(...jsx),
        fc.nat(),
        fc.nat(80),
        pieces,
        ({ text: source }, start, length, piece) => {
          const from = start % source.length;
          const changes = [{ from, to: Math.min(from + length, source.length), insert: piece }];
          const before = parseSource(source, 'jsx').tree!;
          const after = parseSource(applyChanges(source, changes), 'jsx').tree;
          if (!after) return;
          const ids = carryIds(before, assignIds(before, createIds('o')), changes, after, createIds('n'));
          expect(ids).toHaveLength(after.nodes.length);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});
