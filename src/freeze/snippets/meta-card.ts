import { fail, ok, type Result } from '../../lib/result.ts';

/** What the meta tags of one page say. Texts are plain text, not HTML; addresses are absolute. */
export interface MetaCard {
  imageUrl: string;
  widthPx: number;
  heightPx: number;
  alt: string;
  type: 'image/png';
  title: string;
  description: string;
  url: string;
  siteName: string;
  /** BCP 47 or with an underscore: `en-GB`, `en_GB`. */
  locale: string;
  author?: string;
  /** ISO 8601. */
  publishedTime?: string;
  /** With or without the `@`. */
  twitterSite?: string;
  /** `#rgb` or `#rrggbb`. */
  themeColour?: string;
}

export interface SnippetError {
  code: 'snippet.address' | 'snippet.locale' | 'snippet.theme-colour';
  field: 'imageUrl' | 'url' | 'locale' | 'themeColour';
  message: string;
}

/** Texts on one line and trimmed, locale as `en_GB`, colour with six digits, handle with `@`. */
export function normaliseMetaCard(card: MetaCard): Result<MetaCard, SnippetError> {
  for (const field of ['imageUrl', 'url'] as const) {
    if (!isAbsoluteHttps(card[field])) return fail(addressError(field, card[field]));
  }
  const locale = normaliseLocale(card.locale);
  if (locale === null) {
    const message = `“${card.locale}” is not a locale. Write language and territory, for example en_GB.`;
    return fail({ code: 'snippet.locale', field: 'locale', message });
  }
  const themeColour = card.themeColour === undefined ? undefined : expandHex(card.themeColour);
  if (themeColour === null) {
    const message = `The theme colour “${card.themeColour}” is not in hex. Discord reads no other form; write #rrggbb.`;
    return fail({ code: 'snippet.theme-colour', field: 'themeColour', message });
  }
  return ok({
    ...card,
    alt: oneLine(card.alt),
    title: oneLine(card.title),
    description: oneLine(card.description),
    siteName: oneLine(card.siteName),
    locale,
    author: textOrNothing(card.author),
    publishedTime: textOrNothing(card.publishedTime),
    twitterSite: textOrNothing(card.twitterSite)?.replace(/^@?/, '@'),
    themeColour,
  });
}

// A host, then anything that may stand in an address: no white space, quotes, angle brackets.
function isAbsoluteHttps(address: string): boolean {
  return /^https:\/\/[^\s/?#"'<>\\@]+([/?#][^\s"<>\\]*)?$/i.test(address);
}

function addressError(field: 'imageUrl' | 'url', address: string): SnippetError {
  const what = field === 'imageUrl' ? 'The image’s address' : 'The page’s address';
  const message = `${what} “${address}” is not absolute with https. Platforms fetch it from outside: start with https:// and the host.`;
  return { code: 'snippet.address', field, message };
}

/** Open Graph wants an underscore and knows no script: zh-Hant-TW is zh_TW. */
function normaliseLocale(locale: string): string | null {
  const parts = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?$/i.exec(locale.trim());
  if (parts === null) return null;
  const language = (parts[1] as string).toLowerCase();
  return parts[2] === undefined ? language : `${language}_${parts[2].toUpperCase()}`;
}

/** Discord pads #abc to #000abc, so all six digits are written. */
function expandHex(colour: string): string | null {
  const hex = colour.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  return /^#[0-9a-f]{3}$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : null;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function textOrNothing(text: string | undefined): string | undefined {
  const line = oneLine(text ?? '');
  return line === '' ? undefined : line;
}
