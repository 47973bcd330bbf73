// What the designer is told about a style: what it is for, and what the engine does with it.
import {
  findValueSupport,
  type StyleStatus,
  type StyleSupport,
  styleSupport,
} from '../../../lint/style-support.ts';
import { styleDescriptions } from './style-descriptions.ts';

export type { StyleStatus } from '../../../lint/style-support.ts';

export interface StyleFacts extends StyleSupport {
  description: string;
}

const describe = (support: StyleSupport): StyleFacts => ({
  ...support,
  description: styleDescriptions[support.name] ?? '',
});

/** Every style that the engine draws, at least in part, by name. */
export const drawnStyles: readonly StyleFacts[] = [...styleSupport.values()]
  .filter(({ status }) => status === 'works' || status === 'partial')
  .map(describe);

/** null for a name that was never tried. */
export function findStyleFacts(name: string): StyleFacts | null {
  const support = styleSupport.get(name);
  return support ? describe(support) : null;
}

export const findValueFacts = findValueSupport;

const sentences: Record<StyleStatus, string> = {
  works: 'Drawn.',
  partial: 'Drawn in part.',
  ignored: 'Ignored: the card looks the same without it.',
  stops: 'Stops the card from being drawn.',
};

/** What the engine does with it, in a sentence or two. */
export const describeStatus = (status: StyleStatus, note: string): string =>
  [sentences[status], note].filter(Boolean).join(' ');
