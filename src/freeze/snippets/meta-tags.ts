import type { MetaCard } from './meta-card.ts';

/** Which value of the page a tag shows; the tags without one are the same on every page. */
export type PageValue =
  | 'title'
  | 'url'
  | 'siteName'
  | 'locale'
  | 'description'
  | 'image'
  | 'alt'
  | 'publishedTime'
  | 'author';

export interface MetaTag {
  /** Open Graph names stand in `property`, all others in `name`. */
  attribute: 'property' | 'name';
  key: string;
  content: string;
  from?: PageValue;
}

/**
 * The tags of a normalised card in the order that platforms read: what describes an image follows its og:image.
 * Empty texts give no tag.
 */
export function metaTags(card: MetaCard): MetaTag[] {
  const tags = [
    property('og:title', card.title, 'title'),
    property('og:type', metaType(card)),
    property('og:url', card.url, 'url'),
    property('og:site_name', card.siteName, 'siteName'),
    property('og:locale', card.locale, 'locale'),
    property('og:description', card.description, 'description'),
    property('og:image', card.imageUrl, 'image'),
    property('og:image:type', card.type),
    property('og:image:width', String(card.widthPx)),
    property('og:image:height', String(card.heightPx)),
    property('og:image:alt', card.alt, 'alt'),
    property('article:published_time', card.publishedTime, 'publishedTime'),
    property('article:author', card.author, 'author'),
    named('twitter:card', 'summary_large_image'),
    named('twitter:site', card.twitterSite),
    named('twitter:image:alt', card.alt, 'alt'),
    named('theme-color', card.themeColour),
  ];
  return tags.filter((tag) => tag.content !== '');
}

/** `article` as soon as something is known that only an article has. */
export function metaType(card: MetaCard): 'article' | 'website' {
  return card.author !== undefined || card.publishedTime !== undefined ? 'article' : 'website';
}

function property(key: string, content: string | undefined, from?: PageValue): MetaTag {
  return { attribute: 'property', key, content: content ?? '', from };
}

function named(key: string, content: string | undefined, from?: PageValue): MetaTag {
  return { attribute: 'name', key, content: content ?? '', from };
}
