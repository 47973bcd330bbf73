import type { Result } from '../lib/result.ts';
import type { Field, FieldValue, Size, TextRule, Values } from '../template/schema.ts';
import type { FieldVerdict, Verdict } from '../template/verdict.ts';

/** One face. Keep one buffer per face for ever: the engine caches parsed fonts by the buffer's identity. */
export interface FontFace {
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  data: ArrayBuffer;
}

export interface Asset {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** All that decides the pixels of a template, ready to draw. */
export interface Card {
  code: string;
  fields: Field[];
  rules: TextRule[];
  tokens: Record<string, string>;
  fonts: FontFace[];
  assets: Asset[];
}

/** An element as the evaluator returns it: strings and numbers are text. Components are resolved. */
export interface CardElement {
  type: string;
  props: { [name: string]: unknown; style?: { [name: string]: string | number }; children?: CardNode[] };
}
export type CardNode = CardElement | string;

/** Where one instance of a source node was painted. Border box in px before transforms. */
export interface NodeBox {
  /** Of the source element; null for an element the source does not name. */
  ordinal: number | null;
  /** Position of the element in the evaluated tree, pre-order from 0. */
  instance: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DrawError {
  /** Dotted and stable: `evaluate.threw`, `style.invalid`, `asset.missing`, … */
  code: string;
  /** Cause, then cure, in one or two sentences. */
  message: string;
  /** The node it concerns, when known. */
  ordinal: number | null;
  /** 1-based position in the compiled code, when the code itself failed. */
  at: { line: number; column: number } | null;
  /** The style property it concerns, when it is one. */
  style?: string;
}

export interface LaidOut {
  /** As the engine wrote it and `lower` rewrote it; input to the rasteriser. */
  svg: string;
  boxes: NodeBox[];
  verdicts: FieldVerdict[];
  verdict: Verdict;
  /** Graphemes no font of the card can draw. */
  missingGlyphs: string[];
  /** Files of the fallback chain that this picture needs: faces and emoji. */
  chainFiles: string[];
  /** Layout passes this took. */
  layouts: number;
  /** As the card returned it, before rules and corrections. */
  tree: CardElement;
  /** As it was laid out, after rules and corrections; images are data URIs. */
  drawn: CardElement;
}

/** A word as painted. Boxes in px of the card, after transforms. */
export interface PlacedRun {
  text: string;
  /** Position among all words of the card, in the order of the source. */
  order: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Before transforms. */
  baseline: number;
  fontPx: number;
  isTransformed: boolean;
  /** The box that it is clipped to; null where nothing, or another shape, clips it. */
  clip: { x: number; y: number; width: number; height: number } | null;
}

/** An element with words of its own, spaces among them. */
export interface NodeText {
  instance: number;
  ordinal: number | null;
  element: CardElement;
  box: NodeBox;
  runs: PlacedRun[];
}

/** Where the words of a drawn card stand. */
export interface CardText {
  nodes: NodeText[];
  /** The SVG of the same card without its words, to see what is behind them. */
  behind: string;
}

export interface Pixels {
  widthPx: number;
  heightPx: number;
  /** RGBA, straight alpha. */
  data: Uint8ClampedArray<ArrayBuffer>;
}

export interface PaintedImage {
  widthPx: number;
  heightPx: number;
  /** Premultiplied RGBA. */
  data: Uint8Array;
}

/** Runs compiled card code away from the host. */
export interface Evaluator {
  evaluate(
    code: string,
    props: { readonly [name: string]: FieldValue | Size | { width: number; height: number } },
  ): Promise<Result<CardElement, DrawError>>;
}

export interface TextRun {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** The value of `markProperty` in its style. */
  mark: string;
}

/** A style with this property has the words of its text told, and draws nothing else for it. */
export const markProperty = '--frieze-mark';

export interface EngineLayout {
  svg: string;
  boxes: NodeBox[];
  /** The words of marked texts as laid out. */
  runs: TextRun[];
  missingGlyphs: string[];
  styleErrors: string[];
}

/** One pinned pair of layout and raster engine. One call at a time. */
export interface Engine {
  profile: string;
  layout(
    root: CardElement,
    options: {
      widthPx: number;
      heightPx: number;
      fonts: FontFace[];
      /** Grapheme → data URI of the picture that stands for it. */
      images?: { readonly [grapheme: string]: string };
      /** Leaves text as text and pictures of emoji out, which is quicker: the SVG is not for painting. */
      measure: boolean;
    },
  ): Promise<Result<EngineLayout, DrawError>>;
  /** Paints an SVG on nothing. `read` sees the engine's own memory, which is gone when it returns. */
  paint<T>(svg: string, scale: number, read: (image: PaintedImage) => T): Result<T, DrawError>;
  encodePng(image: PaintedImage): Result<Uint8Array, DrawError>;
}

export interface Runtime {
  /** From field values to a picture that only has to be painted, at `scale` (1 when left out). */
  layOut(
    card: Card,
    values: Values,
    size: { widthPx: number; heightPx: number },
    scale?: number,
  ): Promise<Result<LaidOut, DrawError>>;
  /**
   * `memory`, of a picture that is not used any more, holds the new one where it has its length: taking new memory costs
   * more than filling it.
   */
  rasterise(svg: string, scale?: number, memory?: ArrayBuffer | null): Result<Pixels, DrawError>;
  encodePng(svg: string, scale?: number): Result<Uint8Array, DrawError>;
  /** Of a card that was laid out at this size. */
  readText(
    card: Card,
    laidOut: LaidOut,
    size: { widthPx: number; heightPx: number },
  ): Promise<Result<CardText, DrawError>>;
}
