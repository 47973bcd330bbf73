import { describe, expect, it } from 'vitest';
import { applyChanges } from '../lib/text-span.ts';
import { compileSource } from './compile.ts';
import { setStyle } from './edits/set-style.ts';
import { findStyle } from './locate.ts';
import { parseSource } from './parse.ts';
import { drawCode, listElements, sampleFields, unfamiliarSources } from './sources.fixtures.ts';

const format = { formatDate: (date: string) => `on ${date}` };
const contract = ['author', 'date', 'image', 'tags', 'title'];

it('has at least fifteen cards, in both languages', () => {
  expect(unfamiliarSources.length).toBeGreaterThanOrEqual(18);
  expect(new Set(unfamiliarSources.map(({ kind }) => kind))).toEqual(new Set(['jsx', 'json']));
});

describe.each(unfamiliarSources)('$name', ({ text, kind }) => {
  const { tree, diagnostics } = parseSource(text, kind);
  const nodes = tree?.nodes ?? [];

  it('is read without complaint', () => {
    expect(diagnostics).toEqual([]);
    expect(nodes.length).toBeGreaterThan(2);
  });

  it('reads fields of the contract alone', () => {
    expect(contract).toEqual(expect.arrayContaining(tree!.reads.map(({ field }) => field)));
    for (const { field, span } of tree!.reads) expect(text.slice(span.from, span.to)).toBe(field);
  });

  it('has every tag at its span, and children inside their parents', () => {
    for (const node of nodes) {
      expect(text.slice(node.tagSpan.from, node.tagSpan.to)).toBe(node.tag);
      const [first, last] = kind === 'jsx' ? ['<', '>'] : ['{', '}'];
      expect(text[node.span.from]).toBe(first);
      expect(text[node.span.to - 1]).toBe(last);
      const parent = node.parent === null ? null : nodes[node.parent]!;
      if (!parent) continue;
      expect(parent.span.from).toBeLessThan(node.span.from);
      expect(parent.span.to).toBeGreaterThanOrEqual(node.span.to);
      expect(parent.children).toContain(node.ordinal);
    }
  });

  it('has every value at its span', () => {
    for (const entry of nodes.flatMap((node) => [...node.styles, ...node.attributes])) {
      if (entry.origin.from === 'code') expect(text).toContain(entry.origin.text);
      if (!entry.valueSpan || !('value' in entry.origin) || entry.origin.from !== 'literal') continue;
      const written = text.slice(entry.valueSpan.from, entry.valueSpan.to);
      expect(new Function(`return (${written})`)()).toBe(entry.origin.value);
    }
  });

  it('compiles to code that draws each element with its ordinal', () => {
    const compiled = compileSource(text, kind);
    if (!compiled.ok) throw new Error(compiled.error[0]?.message);
    const drawn = listElements(drawCode(compiled.value.code, sampleFields, format));
    expect(drawn.length).toBeGreaterThan(0);
    for (const { type, props } of drawn) {
      const ordinal = props['data-n'];
      if (ordinal === undefined) expect(nodes.some((node) => node.insideSvg && node.tag === type)).toBe(true);
      else expect(nodes[Number(ordinal)]!.tag).toBe(type);
    }
    expect(compileSource(text, kind)).toMatchObject({ ok: true, value: { code: compiled.value.code } });
  });

  it('takes a colour on every element, or says why not', () => {
    let taken = 0;
    for (const node of nodes) {
      const result = setStyle(text, tree!, node.ordinal, 'color', '#123456');
      if (!result.ok) {
        expect(result.error.message).toMatch(/^[A-Z“<].+\.$/);
        continue;
      }
      taken++;
      const edited = parseSource(applyChanges(text, result.value), kind);
      expect(edited.diagnostics).toEqual([]);
      expect(findStyle(edited.tree!.nodes[node.ordinal]!, 'color')?.origin).toEqual({
        from: 'literal',
        value: '#123456',
      });
    }
    expect(taken).toBeGreaterThan(0);
  });
});
