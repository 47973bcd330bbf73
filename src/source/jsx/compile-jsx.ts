import { type Options, transform } from 'sucrase';
import { decodeMappings, type Segment } from '../source-map.ts';
import type { CompiledCode, SourceNode, SourceTree } from '../source-tree.ts';

interface Insertion {
  /** In the source. */
  at: number;
  insert: string;
}

/** Compiles a source without errors. Throws what the compiler throws on syntax that it does not know. */
export function compileJsxCode(text: string, tree: SourceTree): CompiledCode {
  const insertions = markElements(text, tree.nodes);
  const marked = insertAll(text, insertions);
  const names = pickNames(text);
  const compile = (options: Pick<Options, 'sourceMapOptions'> = {}) =>
    transform(marked, {
      transforms: ['jsx', 'typescript', 'imports'],
      jsxPragma: names.h,
      jsxFragmentPragma: names.Fragment,
      production: true,
      disableESTransforms: true,
      filePath: 'card',
      ...options,
    });
  // Only an error asks where a place comes from, and a map takes as long as the compiling.
  let places: { lines: Segment[][]; lineStarts: number[] } | null = null;
  const readPlaces = () => {
    const { sourceMap } = compile({ sourceMapOptions: { compiledFilename: 'card.js' } });
    return { lines: decodeMappings(sourceMap!.mappings), lineStarts: startsOfLines(marked) };
  };
  return {
    code: `${names.before}${compile().code}${names.after}`,
    toSource(line, column) {
      places ??= readPlaces();
      const { lines, lineStarts } = places;
      const shift = line === 1 ? names.before.length : 0;
      const found = findSegment(lines[line - 1] ?? [], column - 1 - shift);
      if (!found) return null;
      return removeInsertions(lineStarts[found.sourceLine]! + found.sourceColumn, insertions);
    },
  };
}

// The ordinal is the last attribute, so that no spread and no attribute written by hand replaces it.
function markElements(text: string, nodes: readonly SourceNode[]): Insertion[] {
  return nodes
    .filter((node) => node.kind === 'element' && !node.insideSvg)
    .map(({ ordinal, span, openSpan }) => {
      const selfClosing = openSpan.to === span.to;
      const at = selfClosing ? text.lastIndexOf('/', openSpan.to - 1) : openSpan.to - 1;
      return { at, insert: ` data-n="${ordinal}"` };
    })
    .sort((a, b) => a.at - b.at);
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  let out = '';
  let from = 0;
  for (const { at, insert } of insertions) {
    out += text.slice(from, at) + insert;
    from = at;
  }
  return out + text.slice(from);
}

function removeInsertions(offset: number, insertions: readonly Insertion[]): number {
  let added = 0;
  for (const { at, insert } of insertions) {
    if (offset <= at + added) break;
    if (offset < at + added + insert.length) return at;
    added += insert.length;
  }
  return offset - added;
}

/**
 * A source may well call something h, as in `const { width: w, height: h } = size`. Then the elements are made
 * through another name, and the source stands in a block of its own, since `h` is taken outside of it.
 */
function pickNames(text: string): { h: string; Fragment: string; before: string; after: string } {
  if (!/(?<![\w$.])(?:h|Fragment)(?![\w$])/.test(text))
    return { h: 'h', Fragment: 'Fragment', before: '', after: '' };
  let h = '$h';
  while (text.includes(h)) h += '_';
  const before = `"use strict";const ${h}=h,${h}F=Fragment;{`;
  return { h, Fragment: `${h}F`, before, after: '\n}' };
}

function startsOfLines(text: string): number[] {
  // The compiler counts line feeds alone; the editor's index also knows CR.
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function findSegment(segments: readonly Segment[], column: number): Segment | null {
  return segments.findLast((segment) => segment.column <= column) ?? null;
}
