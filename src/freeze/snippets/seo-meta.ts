import { quoteScript } from './escape.ts';
import type { MetaCard } from './meta-card.ts';
import { metaType, plainImageJson } from './meta-tags.ts';

/** The calls of unhead, which Vue and Nuxt share; it decides between property and name by itself. */
export function seoMetaCalls(
  card: MetaCard,
  quote: (text: string) => string = quoteScript,
): (string | null)[] {
  const entry = (name: string, text: string | undefined) =>
    text === undefined || text === '' ? null : `  ${name}: ${quote(text)},`;
  const type = metaType(card);
  const json = plainImageJson(card);
  const article = [
    entry('articlePublishedTime', card.publishedTime),
    entry('articleModifiedTime', card.modifiedTime),
    card.author === undefined ? null : `  articleAuthor: [${quote(card.author)}],`,
    entry('articleSection', card.section),
    card.tags?.length ? `  articleTag: [${card.tags.map(quote).join(', ')}],` : null,
  ];
  const profile = [
    entry('profileFirstName', card.firstName),
    entry('profileLastName', card.lastName),
    entry('profileUsername', card.username),
  ];
  return [
    'useSeoMeta({',
    entry('ogTitle', card.title),
    entry('ogType', type),
    entry('ogUrl', card.url),
    entry('ogSiteName', card.siteName),
    entry('ogLocale', card.locale),
    entry('ogDescription', card.description),
    '  ogImage: [',
    '    {',
    `      url: ${quote(card.imageUrl)},`,
    `      type: '${card.type}',`,
    `      width: ${card.widthPx},`,
    `      height: ${card.heightPx},`,
    card.alt === '' ? null : `      alt: ${quote(card.alt)},`,
    '    },',
    '  ],',
    ...(type === 'article' ? article : type === 'profile' ? profile : []),
    entry('twitterCard', 'summary_large_image'),
    entry('twitterSite', card.twitterSite),
    entry('twitterCreator', card.twitterCreator),
    entry('twitterImageAlt', card.alt),
    entry('themeColor', card.themeColour),
    entry('fediverseCreator', card.fediverseCreator),
    '});',
    json === null
      ? null
      : `useHead({ script: [{ type: 'application/ld+json', innerHTML: ${quote(json)} }] });`,
  ];
}
