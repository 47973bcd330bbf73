import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSource } from './compile.ts';
import { maxSourceLength, parseSource } from './parse.ts';
import type { SourceKind } from './source-tree.ts';
import { unfamiliarSources } from './sources.fixtures.ts';

const kinds: SourceKind[] = ['jsx', 'json'];

/** What must hold of any text: no throw, a reason where there is no tree, spans inside the text, ordinals in order. */
function checkAnyText(text: string, kind: SourceKind): void {
  const { tree, diagnostics } = parseSource(text, kind);
  if (!tree) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { from, to, line, column, message } of diagnostics) {
    expect(from >= 0 && from <= to && to <= text.length && line >= 1 && column >= 1).toBe(true);
    expect(message).not.toMatch(/undefined|\[object/);
  }
  tree?.nodes.forEach((node, ordinal) => {
    expect(node.ordinal).toBe(ordinal);
    expect(text.slice(node.tagSpan.from, node.tagSpan.to)).toBe(node.tag);
    for (const span of [node.span, node.openSpan, ...node.styles.map((entry) => entry.valueSpan)]) {
      expect(span.from >= 0 && span.from <= span.to && span.to <= text.length).toBe(true);
    }
  });
  compileSource(text, kind);
}

describe('parseSource never throws', () => {
  it('on random text', () => {
    const grammar = fc.array(
      fc.constantFrom(
        ...'<div> </div> <> </> { } ( ) [ ] => = , ; : " \' ` $ . && ? export default function const return style Card props title map \n 1 - { "type" "div" "children" "props" {{ }} if each as | \\ /* // &amp; &#99999999;'.split(
          ' ',
        ),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          grammar.map((words) => words.join(' ')),
        ),
        fc.constantFrom(...kinds),
        checkAnyText,
      ),
      { numRuns: 800 },
    );
  });

  it('on cards that were cut off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...unfamiliarSources),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        ({ text, kind }, part, head) => {
          const at = Math.floor(text.length * part);
          checkAnyText(head ? text.slice(0, at) : text.slice(at), kind);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('on cards with wrong characters', () => {
    const flip = fc.tuple(
      fc.nat(),
      fc.oneof(
        fc.constantFrom(...'<>{}()[]"\'`,:;=/\\.&|?\n '),
        fc.string({ unit: 'binary', minLength: 0, maxLength: 1 }),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...unfamiliarSources),
        fc.array(flip, { minLength: 1, maxLength: 4 }),
        ({ text, kind }, flips) => {
          let broken = text;
          for (const [at, insert] of flips) {
            const from = at % text.length;
            broken = broken.slice(0, from) + insert + broken.slice(from + 1);
          }
          checkAnyText(broken, kind);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('on nesting without end', () => {
    for (const open of ['<div>', '(', '[', '{', 'a+', 'f(', '<a b={', '`${'])
      checkAnyText(open.repeat(20_000), 'jsx');
    for (const open of ['[', '{"a":', '{"type":"b","children":']) checkAnyText(open.repeat(8_000), 'json');
    const deep = `export default () => ${'<p>'.repeat(9_000)}${'</p>'.repeat(9_000)}`;
    checkAnyText(deep, 'jsx');
  });
});

describe('parseSource comes to its end, since it does not try all ways to read a text', () => {
  const long = 100_000;
  it.each<[string, SourceKind, string]>([
    ['spaces in text', 'jsx', `export default () => <p>a${' '.repeat(long)}b</p>;`],
    ['empty lines in text', 'jsx', `export default () => <p>a${'\n'.repeat(long)}b</p>;`],
    ['quotes in a hole', 'json', `{"type":"p","children":"{{a | f:${"'".repeat(long)}"}`],
    ['spaces in a hole', 'json', `{"type":"p","children":"{{a | f:${' '.repeat(long)}'}}"}`],
    ['pipes in a hole', 'json', `{"type":"p","children":"{{a ${'|'.repeat(long)}}}"}`],
    ['open holes', 'json', `{"type":"p","children":"${'{{'.repeat(long / 2)}"}`],
    ['escaped holes', 'json', `{"type":"p","children":"${'\\\\{{'.repeat(long / 4)}"}`],
    ['elements', 'jsx', `export default () => <p>${'<b/>'.repeat(long / 4)}</p>;`],
  ])('on many %s', (_, kind, text) => {
    // Trying all ways would not end before the time a test may take, on any machine.
    expect(() => parseSource(text, kind)).not.toThrow();
  });
});

describe('limits and tags', () => {
  it('refuses a text over the limit, and reads one at it', () => {
    const card = 'export default () => <div>x</div>;';
    const full = card + ' '.repeat(maxSourceLength - card.length);
    expect(parseSource(full, 'jsx').diagnostics).toEqual([]);
    const { tree, diagnostics } = parseSource(`${full} `, 'jsx');
    expect(tree).toBe(null);
    expect(diagnostics).toMatchObject([
      { code: 'source.too-long', severity: 'error', from: 200_000, to: 200_001 },
    ]);
  });

  it('warns of tags that draw nothing, in both languages, at the tag', () => {
    const jsx = 'export default () => <div><video src="x" /><svg><script /></svg></div>;';
    expect(parseSource(jsx, 'jsx').diagnostics).toMatchObject([
      { code: 'source.unknown-tag', severity: 'warning', from: 27, to: 32, line: 1, column: 28 },
    ]);
    const json = '{"type":"div",\n"children":{"type":"table"}}';
    expect(parseSource(json, 'json').diagnostics).toMatchObject([
      { code: 'source.unknown-tag', severity: 'warning', line: 2, column: 21 },
    ]);
  });

  it('says that a character reference names no character', () => {
    const { diagnostics } = parseSource('export default () => <p>&#99999999;</p>;', 'jsx');
    expect(diagnostics).toMatchObject([{ code: 'source.syntax', severity: 'error', from: 24, to: 35 }]);
  });

  it('says that a nesting is too deep', () => {
    // 240 characters that a parser of types and elements tries in 2⁴⁰ ways.
    expect(parseSource(`const a = ${'<a>({['.repeat(40)}`, 'jsx').diagnostics).toMatchObject([
      { code: 'source.too-deep' },
    ]);
    expect(parseSource('['.repeat(100_000), 'json').diagnostics).toMatchObject([{ code: 'source.too-deep' }]);
  });
});
