import type { Card, CardText, LaidOut, Pixels } from '../../runtime/card.ts';
import type { TextRule, Values } from '../../template/schema.ts';

/** One fixture as it was drawn at one of the card's sizes: all that a check may look at. */
export interface DrawnFixture {
  card: Card;
  /** As the fixture gives them. */
  values: Values;
  /** As the card received them: defaults filled in, texts prepared and capped. */
  props: Values;
  size: { widthPx: number; heightPx: number };
  laidOut: LaidOut;
  text: CardText;
  /** At the card's own size. */
  pixels: Pixels;
  /** The same card without its words, at the same size. */
  behind: Pixels;
  /** null where no PNG was made. */
  pngBytes: number | null;
}

export const checkIds = [
  'overflow',
  'clipped',
  'small-text',
  'contrast',
  'safe-area',
  'title-overlay',
  'missing-glyph',
  'fallback-face',
  'text-direction',
  'orphan-word',
  'placeholder',
  'image',
  'weight',
  'next-og',
] as const;
export type CheckId = (typeof checkIds)[number];

/** `fail` says that something was found; how bad it is, each finding says. */
export type CheckOutcome = 'pass' | 'fail' | 'unknown';

/** `err` breaks the card and a site's build, `warn` harms it, `note` is for the designer to judge. */
export type FindingSeverity = 'err' | 'warn' | 'note';

export interface FindingBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An edit that takes the finding away, as data: the editor previews and applies it as one undo step. */
export type FindingFix =
  | {
      kind: 'style';
      /** A button's words: "Use 32 px". */
      label: string;
      /** The source element that the styles are written to. */
      ordinal: number;
      set: { [style: string]: string | number };
      remove: string[];
    }
  | {
      kind: 'rule';
      label: string;
      /** The text field whose rule changes; it is made where there is none. */
      field: string;
      change: Partial<Omit<TextRule, 'field'>>;
    };

export interface Finding {
  /** Dotted and stable, the check's id first: `contrast.low`, `overflow.canvas`, … */
  code: string;
  severity: FindingSeverity;
  /** The cause in one sentence, with its figure. */
  message: string;
  /** What to do, in one sentence. */
  cure: string;
  /** The source element it concerns; null when none is named. */
  ordinal: number | null;
  /** The field it concerns, where it is one. */
  field?: string;
  /** Where it is on the card, in px; null when it is nowhere in particular. */
  box: FindingBox | null;
  fix?: FindingFix;
}

export interface CheckResult {
  check: CheckId;
  outcome: CheckOutcome;
  findings: Finding[];
  /** Why it is unknown, in one sentence. */
  reason?: string;
}

/** What a check says about one drawn fixture: what it found, or why it cannot tell. */
export type Judged = Finding[] | { unknown: string };

export interface Check {
  id: CheckId;
  /** What the report and the lab call it: "Contrast of text". */
  title: string;
  judge(drawn: DrawnFixture): Judged;
}
