import type { CheckResult } from '../lab/checks/check.ts';
import type { Finding } from '../lint/finding.ts';
import type { DrawError, NodeBox, Pixels } from '../runtime/card.ts';
import type { AssetRef, Field, FontRef, TextRule, Values } from '../template/schema.ts';
import type { FieldVerdict, Verdict } from '../template/verdict.ts';

/** A card whose fonts and images are named by hash; their bytes go to a worker once. */
export interface CardRef {
  code: string;
  fields: Field[];
  rules: TextRule[];
  tokens: Record<string, string>;
  fonts: Pick<FontRef, 'family' | 'weight' | 'style' | 'sha256'>[];
  assets: Pick<AssetRef, 'name' | 'mime' | 'sha256'>[];
}

export interface DrawRequest {
  card: CardRef;
  values: Values;
  widthPx: number;
  heightPx: number;
  /** 1 draws at the size of the card. */
  scale: number;
  /** Whether the PNG is wanted beside the pixels, or nothing else; `draft` ends with the layout. */
  output: 'draft' | Output;
  /** Whether all checks judge the card at its own size; the weight is judged where a PNG is wanted too. */
  checks?: boolean;
}

type Output = 'pixels' | 'pixels-and-png' | 'png';

/** A card that was laid out, perhaps by another worker, and has to be painted. */
export interface PaintRequest {
  svg: string;
  scale: number;
  output: Output;
}

/** Milliseconds since the worker took the request. */
export interface Draft {
  svg: string;
  boxes: NodeBox[];
  verdicts: FieldVerdict[];
  verdict: Verdict;
  missingGlyphs: string[];
  /** Files of the fallback chain that it needed. */
  chainFiles: string[];
  /** What the engine draws otherwise than written. */
  findings: Finding[];
  ms: number;
}

export type DrawEvent =
  /** Fonts are parsed and the engine is warm: from here the card's own code runs, and the clock is on it. */
  | { type: 'started' }
  | { type: 'draft'; draft: Draft }
  | { type: 'exact'; pixels: Pixels; ms: number }
  | { type: 'png'; bytes: Uint8Array<ArrayBuffer> }
  /** Once, after pixels and PNG. */
  | { type: 'checks'; results: CheckResult[] }
  | { type: 'failed'; error: DrawError }
  /** Nothing more comes. */
  | { type: 'done' };

export type ToWorker =
  | { type: 'start'; runtimeUrl: string }
  | { type: 'blobs'; blobs: { sha256: string; bytes: Uint8Array<ArrayBuffer> }[] }
  /** `memory`: of pixels that are not shown any more. It is handed over. */
  | { type: 'draw'; id: number; request: DrawRequest; memory: ArrayBuffer | null }
  | { type: 'paint'; id: number; request: PaintRequest; memory: ArrayBuffer | null }
  /** Finish `id` at the next step: its result is not wanted any more. */
  | { type: 'cancel'; id: number };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'unusable'; message: string }
  | { type: 'event'; id: number; event: DrawEvent };
