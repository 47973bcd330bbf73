import { quoteScript } from './escape.ts';
import type { MetaTag } from './meta-tags.ts';

/** `{ property: 'og:title', content: '…' }`, one per line, for frameworks that take the tags as data. */
export function tagObjects(
  tags: readonly MetaTag[],
  quote: (text: string) => string = quoteScript,
): string[] {
  return tags.map(({ attribute, key, content }) => `{ ${attribute}: '${key}', content: ${quote(content)} },`);
}
