import type { TextChange } from '../lib/text-span.ts';
import type { TextRule } from './schema.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Something to know about a span of the source, with what to do about it. */
export interface Diagnostic {
  /** Dotted and stable, for example `source.syntax`; tests and documentation refer to it. */
  code: string;
  severity: Severity;
  /** One or two sentences: cause, then cure. */
  message: string;
  from: number;
  to: number;
  /** 1-based. */
  line: number;
  column: number;
  fix?:
    | { label: string; changes: TextChange[] }
    | { label: string; addField: string }
    /** Styles of this node, as one undo step. */
    | { label: string; nodeId: string; set: { [style: string]: string | number }; remove: string[] }
    /** The rule of this field, which is made where there is none. */
    | { label: string; field: string; rule: Partial<Omit<TextRule, 'field'>> };
  /** The node it concerns, where the canvas can show it. */
  nodeId?: string;
}
