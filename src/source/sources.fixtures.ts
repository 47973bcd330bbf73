import { readdirSync, readFileSync } from 'node:fs';
import type { SourceKind } from './source-tree.ts';

export interface UnfamiliarSource {
  name: string;
  kind: SourceKind;
  text: string;
}

const folder = new URL('./__fixtures__/unfamiliar/', import.meta.url);

/** Cards as people write them, none of them made by Frieze. */
export const unfamiliarSources: UnfamiliarSource[] = readdirSync(folder)
  .sort()
  .map((name) => ({
    name,
    kind: name.endsWith('.json') ? 'json' : 'jsx',
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));

export interface DrawnElement {
  type: unknown;
  props: Record<string, unknown>;
  children: unknown[];
}

const Fragment = Symbol('Fragment');

/** Runs compiled code as the evaluator does, but in the host and with components resolved at once. */
export function drawCode(code: string, props: object, format: object = {}): unknown {
  const exports: { default?: (props: object) => unknown } = {};
  const require = (path: string): object => {
    if (path !== './format.js') throw new Error(`unexpected import of ${path}`);
    return format;
  };
  const h = (type: unknown, given: Record<string, unknown> | null, ...children: unknown[]): unknown => {
    const kept = children
      .flat(Infinity)
      .filter((child) => child !== null && child !== undefined && typeof child !== 'boolean');
    if (type === Fragment) return kept;
    if (typeof type === 'function') return type({ ...given, ...(children.length > 0 ? { children } : {}) });
    return { type, props: given ?? {}, children: kept };
  };
  new Function('exports', 'require', 'h', 'Fragment', code)(exports, require, h, Fragment);
  return exports.default!(props);
}

/** The elements of a drawn tree, outermost first. */
export function listElements(tree: unknown): DrawnElement[] {
  if (Array.isArray(tree)) return tree.flatMap(listElements);
  if (typeof tree !== 'object' || tree === null) return [];
  const element = tree as DrawnElement;
  return [element, ...element.children.flatMap(listElements)];
}

/** The text of a drawn tree. */
export function textOf(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(textOf).join('');
  if (typeof tree === 'object' && tree !== null) return textOf((tree as DrawnElement).children);
  return String(tree ?? '');
}

export const sampleFields = {
  title: 'A headline of five words',
  author: 'Ada',
  date: '2026-05-01',
  tags: ['one', 'two', 'three', 'four'],
  image: 'asset:photo',
  size: { width: 1200, height: 630 },
};
