import type { MetaCard, PageType } from './meta-card.ts';

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
  | 'modifiedTime'
  | 'author'
  | 'section'
  | 'firstName'
  | 'lastName'
  | 'username';

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
    ...typeTags(card),
    named('twitter:card', 'summary_large_image'),
    named('twitter:site', card.twitterSite),
    named('twitter:creator', card.twitterCreator),
    named('twitter:image:alt', card.alt, 'alt'),
    named('theme-color', card.themeColour),
    named('fediverse:creator', card.fediverseCreator),
  ];
  return tags.filter((tag) => tag.content !== '');
}

/** As said, else `article` as soon as something is known that only an article has. */
export function metaType(card: MetaCard): PageType {
  if (card.pageType !== undefined) return card.pageType;
  return card.author !== undefined || card.publishedTime !== undefined ? 'article' : 'website';
}

function typeTags(card: MetaCard): MetaTag[] {
  switch (metaType(card)) {
    case 'website':
      return [];
    case 'article':
      return [
        property('article:published_time', card.publishedTime, 'publishedTime'),
        property('article:modified_time', card.modifiedTime, 'modifiedTime'),
        property('article:author', card.author, 'author'),
        property('article:section', card.section, 'section'),
        ...(card.tags ?? []).map((tag) => property('article:tag', tag)),
      ];
    case 'profile':
      return [
        property('profile:first_name', card.firstName, 'firstName'),
        property('profile:last_name', card.lastName, 'lastName'),
        property('profile:username', card.username, 'username'),
      ];
  }
}

/** JSON-LD that gives Google the image without text; null when there is none. */
export function plainImageJson(card: MetaCard): string | null {
  if (card.plainImageUrl === undefined) return null;
  // The address has no quote, backslash, brace or angle bracket, so it cannot leave its string or the script.
  return `{"@context":"https://schema.org","@type":"WebPage","primaryImageOfPage":{"@type":"ImageObject","url":"${card.plainImageUrl}"}}`;
}

function property(key: string, content: string | undefined, from?: PageValue): MetaTag {
  return { attribute: 'property', key, content: content ?? '', from };
}

function named(key: string, content: string | undefined, from?: PageValue): MetaTag {
  return { attribute: 'name', key, content: content ?? '', from };
}
