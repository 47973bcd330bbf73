import { escapeAttribute } from './escape.ts';
import type { MetaCard } from './meta-card.ts';
import { metaTags } from './meta-tags.ts';

export const htmlTrap =
  'Put the tags inside <head> and keep their order: a line about an image belongs to the og:image above it.';

export function printHtml(card: MetaCard): string {
  const lines = metaTags(card).map(
    ({ attribute, key, content }) => `<meta ${attribute}="${key}" content="${escapeAttribute(content)}">\n`,
  );
  return lines.join('');
}
