/** What to write instead, as edits of the element that the finding names. */
export interface LintFix {
  /** A button's words: "Use display block". */
  label: string;
  set?: { [style: string]: string | number };
  remove?: string[];
}

/** Something the engine gets wrong in silence on this card. */
export interface Finding {
  /** Dotted and stable: `lint.ignored`, `lint.line-clamp`, … */
  code: string;
  /** A warning changes the picture; a note does not. */
  severity: 'warning' | 'note';
  /** Cause, then cure, in one or two sentences. */
  message: string;
  /** The source element it concerns; null when the source does not name it. */
  ordinal: number | null;
  /** The style it concerns, when it is one. */
  style?: string;
  fix?: LintFix;
}

/** What a rule says; the walk adds the element. */
export type Remark = Omit<Finding, 'ordinal'>;
