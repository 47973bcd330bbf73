import type { Field, TextRule, Values } from '../../../src/template/schema.ts';
import type { GuardName } from './guards.ts';

export interface HostileAsset {
  name: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A card that means harm, as data. */
export interface HostileCase {
  name: string;
  class: HostileClass;
  /** `code` is compiled code as a bundle carries it: it reaches the engine without our compiler. */
  kind: 'jsx' | 'json' | 'code';
  source: string;
  /** Values of the fields; `title` is always a field. */
  values?: Values;
  fields?: Field[];
  rules?: TextRule[];
  tokens?: Record<string, string>;
  assets?: HostileAsset[];
  /** Stands in for the card's only font. */
  font?: Uint8Array<ArrayBuffer>;
  /** The code of the error, or `draws` where a harmless picture is the right answer; a list where either is right. */
  expected: string | readonly string[];
  /**
   * What stops it: taken away, the card does harm. `engine` where the engines themselves stop it, `several` where
   * any one guard may fall and the next still holds.
   */
  guard: GuardName | 'engine' | 'several';
}

export type HostileClass =
  | 'network'
  | 'host-access'
  | 'prototype'
  | 'escape'
  | 'endless-loop'
  | 'recursion'
  | 'regular-expression'
  | 'allocation'
  | 'many-nodes'
  | 'depth'
  | 'css-variables'
  | 'long-words'
  | 'long-text'
  | 'bad-numbers'
  | 'huge-sizes'
  | 'paint'
  | 'svg-image'
  | 'data-uri'
  | 'image-claim'
  | 'font'
  | 'parser';

export const leakUrl = 'http://leak.invalid/pixel.png';

/** A card whose body is `body`. */
export const card = (body: string): string => `export default function Card({ title, size }) {\n${body}\n}\n`;

/** A card with these elements in its root box. */
export const box = (inside: string, style = ''): string =>
  card(
    `return (\n<div style={{ display: 'flex', width: '100%', height: '100%', ${style} }}>\n<p style={{ fontSize: 40 }}>{title}</p>\n${inside}\n</div>\n);`,
  );

/**
 * Compiled code that leaves the wrapper of the sandbox and would answer with a tree of its own making. The sandbox
 * took hold of its own function before the card ran, so the card is one without a default export.
 */
export const forgedTree = (json: string): string =>
  `}); globalThis.__run = () => ${JSON.stringify(json)}; (function () {`;

/** Compiled code of a card that makes this tree of elements, whatever stands in it. */
export const builtTree = (json: string): string =>
  `const make = (node) => Array.isArray(node) ? node.map(make)
    : node !== null && typeof node === 'object' && 'type' in node
      ? h(node.type, node.props, ...[].concat(node.children ?? []).map(make)) : node;
  exports.default = () => make(JSON.parse(${JSON.stringify(json)}));`;

export const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
