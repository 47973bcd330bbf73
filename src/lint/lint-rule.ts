import type { CardElement } from '../runtime/card.ts';
import type { LintContext } from './context.ts';
import type { Remark } from './finding.ts';

/** What one element gets wrong; most return nothing. */
export type LintRule = (element: CardElement, context: LintContext) => Remark[];
