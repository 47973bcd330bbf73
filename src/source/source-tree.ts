import type { Span } from '../lib/text-span.ts';
import type { Diagnostic } from '../template/diagnostic.ts';

export type SourceKind = 'jsx' | 'json';

/** Where a value comes from decides whether it may be edited in place. */
export type ValueOrigin =
  /** Written here as a plain number, string, boolean or template literal without holes: editable. */
  | { from: 'literal'; value: string | number | boolean }
  /** Exactly one field, for example `{title}` or `"{{title}}"`. */
  | { from: 'field'; field: string }
  /** A literal that stands elsewhere and reaches this node through a constant or a spread: shown, and edited where it stands only on request. */
  | { from: 'constant'; name: string; value: string | number | boolean; at: Span; line: number }
  /** Anything else; `text` is the expression as written. */
  | { from: 'code'; text: string; line: number };

/** A spread that the file does not tell the contents of has this name, in styles and attributes alike. */
export const unknownSpread = '...';

export interface StyleEntry {
  /** camelCase, as in React: `fontSize`; `...` for an unknown spread; `[key]` as written for a computed name. */
  name: string;
  /** The whole `name: value` without separators; of a spread constant, where it stands in that constant. */
  span: Span;
  /** The value alone, quotes included. */
  valueSpan: Span;
  origin: ValueOrigin;
}

export type StyleSource =
  | { form: 'none' }
  /** `style={{ … }}` or `"style": { … }`; span covers the braces of the object. */
  | { form: 'inline'; span: Span }
  /** `style={card}` where card is a constant object of this file. span is `card` here, line is where the object stands. */
  | { form: 'constant'; name: string; span: Span; line: number }
  | { form: 'code'; text: string; span: Span; line: number };

/** All but `style` (and `children` in JSON, which is content). */
export interface AttributeEntry {
  name: string;
  span: Span;
  /** The value alone, quotes included, braces of `{…}` left out; null for a bare attribute such as `hidden`. */
  valueSpan: Span | null;
  origin: ValueOrigin;
}

/**
 * The text an element shows, as far as it is written in the source. Spans of text in JSX leave out the white
 * space that JSX drops; spans of `{…}` and of strings in JSON include braces and quotes.
 */
export type TextContent =
  | { kind: 'none' }
  | { kind: 'literal'; value: string; span: Span }
  | { kind: 'field'; field: string; span: Span }
  | { kind: 'code'; text: string; span: Span; line: number }
  /** Child elements, perhaps beside text. */
  | { kind: 'elements' };

export interface SourceNode {
  /** Position in document order, from 0; compiled code carries it as `data-n`. */
  ordinal: number;
  /** As written: `div`, `Avatar`, `Icons.Star`; empty for a fragment. */
  tag: string;
  kind: 'element' | 'component' | 'fragment';
  /** From `<` to the end of the closing tag; in JSON the braces of the object. */
  span: Span;
  /** The opening tag, or in JSON the same as span. */
  openSpan: Span;
  tagSpan: Span;
  parent: number | null;
  children: number[];
  /** Drawn once per item of a list (`map`, `each`): an edit reaches every copy. */
  repeated: boolean;
  /** Inside a ternary, `&&`, `if`. */
  conditional: boolean;
  /** Name of the local component whose body holds it; null inside the default export. */
  component: string | null;
  /** An element inside `<svg>`: drawn with the svg, has no box of its own. */
  insideSvg: boolean;
  style: StyleSource;
  /** In written order, spreads expanded where the file tells what they hold; later entries win. */
  styles: StyleEntry[];
  attributes: AttributeEntry[];
  content: TextContent;
  /** The text field whose rule acts on this element (`data-field`). */
  field: string | null;
}

export interface SourceTree {
  kind: SourceKind;
  nodes: SourceNode[];
  /** Fields the source reads, with the span of the first mention. */
  reads: { field: string; span: Span }[];
  /** Every place that names a field as the source receives it, in the order of the text. */
  mentions: FieldMention[];
}

export interface FieldMention {
  field: string;
  /** Its name alone. */
  span: Span;
  /** `{ title }`: the name is also that of a variable. */
  isShorthand: boolean;
}

/** Error tolerant: `tree` is null only when nothing could be read. `diagnostics` has every syntax error. */
export interface Parsed {
  tree: SourceTree | null;
  diagnostics: Diagnostic[];
}

export interface Compiled {
  /**
   * The body of a CommonJS-like module that assigns `exports.default`; free names: `exports`, `require`
   * (for './format.js' only), `h`, `Fragment`. Plain ES2023, no JSX, no types. Every element that is not
   * inside `<svg>` carries `data-n`.
   */
  code: string;
  tree: SourceTree;
  /** Maps a 1-based position in `code` to an offset in the source; null where nothing corresponds. */
  toSource(line: number, column: number): number | null;
}

/** Code, and where each part of it comes from. */
export type CompiledCode = Pick<Compiled, 'code' | 'toSource'>;
