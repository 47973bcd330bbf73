import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type TextChange } from '../../lib/text-span.ts';
import { compileSource } from '../compile.ts';
import { findStyle } from '../locate.ts';
import { parseSource } from '../parse.ts';
import type { SourceKind, SourceTree } from '../source-tree.ts';
import {
  drawCode,
  listElements,
  textOf,
  type UnfamiliarSource,
  unfamiliarSources,
} from '../sources.fixtures.ts';
import type { EditResult } from './refusal.ts';
import { removeAttribute } from './remove-attribute.ts';
import { removeStyle } from './remove-style.ts';
import { setAttribute } from './set-attribute.ts';
import { setStyle } from './set-style.ts';
import { setText } from './set-text.ts';

const parsed = unfamiliarSources.map((source) => ({
  ...source,
  tree: parseSource(source.text, source.kind).tree!,
}));
const target = fc
  .constantFrom(...parsed)
  .chain((source) =>
    fc.record({ source: fc.constant(source), ordinal: fc.nat(source.tree.nodes.length - 1) }),
  );
const styleName = fc.constantFrom(
  'color',
  'fontSize',
  'padding',
  'gap',
  'display',
  'marginTop',
  'WebkitTextStroke',
  '--brand',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '{{',
        '}}',
        '<',
        '>',
        '&',
        '&amp;',
        '"',
        "'",
        '`',
        '$',
        '${',
        '\\',
        '\n',
        '\r\n',
        '\t',
        ' ',
        'a',
        'é',
        '👩‍🍳',
        '//',
        '/*',
        '*/',
        ',',
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
);
const anyValue = fc.oneof(
  anyText,
  fc.integer({ min: -500, max: 500 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
);

interface Target {
  source: UnfamiliarSource & { tree: SourceTree };
  ordinal: number;
}

/** The tree after an edit that was not refused; all outside of the node must stand as before. */
function applyEdit(
  { source, ordinal }: Target,
  result: EditResult,
): { text: string; tree: SourceTree } | null {
  if (!result.ok) return null;
  const { from, to } = source.tree.nodes[ordinal]!.span;
  for (const change of result.value) expect(change.from >= from && change.to <= to).toBe(true);
  const text = applyChanges(source.text, result.value);
  const { tree, diagnostics } = parseSource(text, source.kind);
  expect(diagnostics).toEqual([]);
  expect(tree!.nodes.map(({ tag }) => tag)).toEqual(source.tree.nodes.map(({ tag }) => tag));
  return { text, tree: tree! };
}

describe('edits of cards made elsewhere', () => {
  it('set a style that reads back, and leave it alone when set again', () => {
    fc.assert(
      fc.property(target, styleName, anyValue, ({ source, ordinal }, name, value) => {
        const edited = applyEdit(
          { source, ordinal },
          setStyle(source.text, source.tree, ordinal, name, value),
        );
        if (!edited) return;
        const node = edited.tree.nodes[ordinal]!;
        expect(findStyle(node, name)?.origin).toMatchObject({ value });
        expect(setStyle(edited.text, edited.tree, ordinal, name, value)).toEqual({ ok: true, value: [] });
        const others = (tree: SourceTree) =>
          tree.nodes[ordinal]!.styles.filter((entry) => entry.name !== name).map((entry) => [
            entry.name,
            entry.origin.from,
          ]);
        expect(new Set(others(edited.tree).map(String))).toEqual(new Set(others(source.tree).map(String)));
      }),
      { numRuns: 400 },
    );
  });

  it('change nothing when a style already has the value', () => {
    for (const { text, tree } of parsed) {
      for (const node of tree.nodes) {
        for (const { name } of node.styles) {
          const origin = findStyle(node, name)!.origin;
          if (!('value' in origin) || typeof origin.value === 'boolean') continue;
          const result = setStyle(text, tree, node.ordinal, name, origin.value);
          if (result.ok) expect(result.value).toEqual([]);
        }
      }
    }
  });

  it('replace the value alone where a literal stands in the element', () => {
    fc.assert(
      fc.property(target, anyValue, ({ source, ordinal }, value) => {
        const node = source.tree.nodes[ordinal]!;
        for (const entry of node.styles) {
          if (
            entry.origin.from !== 'literal' ||
            findStyle(node, entry.name) !== entry ||
            entry.origin.value === value
          )
            continue;
          const result = setStyle(source.text, source.tree, ordinal, entry.name, value);
          if (result.ok)
            expect(result.value).toMatchObject([{ ...entry.valueSpan }] satisfies Partial<TextChange>[]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('remove a style so that it is gone, and keep the others', () => {
    for (const source of parsed) {
      // One card repeats a hundred equal elements; a dozen of each card say enough.
      for (const node of source.tree.nodes.slice(0, 12)) {
        for (const entry of node.styles) {
          const edited = applyEdit(
            { source, ordinal: node.ordinal },
            removeStyle(source.text, source.tree, node.ordinal, entry.name),
          );
          if (!edited) continue;
          const left = edited.tree.nodes[node.ordinal]!.styles;
          expect(left.length).toBe(node.styles.length - 1);
          expect(left.map(({ name }) => name)).toEqual(
            node.styles.filter((other) => other !== findStyle(node, entry.name)).map(({ name }) => name),
          );
        }
      }
    }
  });

  it('set an attribute that reads back, and remove it again', () => {
    fc.assert(
      fc.property(
        target,
        fc.constantFrom('src', 'alt', 'data-field', 'width', 'lang'),
        anyValue,
        ({ source, ordinal }, name, value) => {
          const edited = applyEdit(
            { source, ordinal },
            setAttribute(source.text, source.tree, ordinal, name, value),
          );
          if (!edited) return;
          const find = (tree: SourceTree) =>
            tree.nodes[ordinal]!.attributes.findLast((attribute) => attribute.name === name);
          expect(find(edited.tree)?.origin).toEqual({ from: 'literal', value });
          const removed = removeAttribute(edited.text, edited.tree, ordinal, name);
          if (!removed.ok) throw new Error(removed.error.message);
          const after = parseSource(applyChanges(edited.text, removed.value), source.kind);
          expect(after.diagnostics).toEqual([]);
          expect(find(after.tree!)).toBe(undefined);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('set a text that reads back', () => {
    fc.assert(
      fc.property(target, anyText, ({ source, ordinal }, value) => {
        const edited = applyEdit({ source, ordinal }, setText(source.text, source.tree, ordinal, value));
        if (!edited) return;
        const { content } = edited.tree.nodes[ordinal]!;
        if (value === '') expect(['none', 'literal']).toContain(content.kind);
        else expect(content).toMatchObject({ kind: 'literal', value });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what an edit writes is what is drawn', () => {
  const cards: { kind: SourceKind; text: string }[] = [
    { kind: 'jsx', text: 'export default () => <p\n\tstyle={{ color: "red" }} alt="a">old</p>;\n' },
    { kind: 'jsx', text: "export default () => (\n  <p style={{ color: 'red' }}>\n    old\n  </p>\n);\n" },
    { kind: 'jsx', text: 'export default () => <p>{`old`}</p>;\n' },
    { kind: 'json', text: '{ "type": "p", "children": "old" }\n' },
  ];
  it.each(cards)('$text', ({ kind, text }) => {
    fc.assert(
      fc.property(anyText, anyValue, anyValue, (words, style, attribute) => {
        let now = text;
        const edit = (make: (tree: SourceTree) => EditResult): void => {
          const result = make(parseSource(now, kind).tree!);
          if (!result.ok) throw new Error(result.error.message);
          now = applyChanges(now, result.value);
        };
        edit((tree) => setText(now, tree, 0, words));
        edit((tree) => setStyle(now, tree, 0, 'color', style));
        edit((tree) => setAttribute(now, tree, 0, 'alt', attribute));
        const compiled = compileSource(now, kind);
        if (!compiled.ok) throw new Error(compiled.error[0]!.message);
        const drawn = drawCode(compiled.value.code, {});
        expect(textOf(drawn)).toBe(words);
        expect(listElements(drawn)[0]!.props).toMatchObject({ style: { color: style }, alt: attribute });
      }),
      { numRuns: 300 },
    );
  });
});
