import type { Span } from '../../lib/text-span.ts';
import type { Part } from './template.ts';

/** Names of fields and properties, `author.name`; span is the whole path in the source. */
export interface Path {
  names: string[];
  span: Span;
}

export interface Text {
  kind: 'string';
  /** Holes carry the span of their path's first name. */
  parts: (Exclude<Part, { kind: 'hole' }> | TextHole)[];
  span: Span;
}

export type TextHole = Extract<Part, { kind: 'hole' }> & { span: Span };

export type Value =
  | Text
  | { kind: 'plain'; value: number | boolean | null; span: Span }
  | { kind: 'array'; items: Value[]; span: Span }
  | { kind: 'object'; entries: Entry[]; span: Span }
  | { kind: 'if'; path: Path; yes: Value; no: Value | null; span: Span };

export interface Entry {
  name: string;
  span: Span;
  value: Value;
}

export interface Element {
  kind: 'element';
  tag: string;
  tagSpan: Span;
  props: Entry[];
  children: Child[];
  span: Span;
}

export type Child =
  | Text
  | Element
  | { kind: 'if'; path: Path; yes: Child[]; no: Child[]; span: Span }
  | { kind: 'each'; path: Path; as: string; children: Child[]; span: Span };
