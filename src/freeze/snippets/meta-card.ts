import { fail, ok, type Result } from '../../lib/result.ts';

export const pageTypes = ['website', 'article', 'profile'] as const;
export type PageType = (typeof pageTypes)[number];

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
  /** Without it a page with an author or a date is an article. */
  pageType?: PageType;
  /** Of an article; the address of a profile, or a name. */
  author?: string;
  /** ISO 8601, like `modifiedTime`. */
  publishedTime?: string;
  modifiedTime?: string;
  section?: string;
  tags?: readonly string[];
  /** Of a profile. */
  firstName?: string;
  lastName?: string;
  username?: string;
  /** With or without the `@`. */
  twitterSite?: string;
  twitterCreator?: string;
  /** `#rgb` or `#rrggbb`. */
  themeColour?: string;
  /** `@name@host`. */
  fediverseCreator?: string;
  /** A second image without text, for Google, which does not want words in its pictures. */
  plainImageUrl?: string;
}

type TextField = 'author' | 'section' | 'firstName' | 'lastName' | 'username';
type AddressField = 'imageUrl' | 'url' | 'plainImageUrl';
type DateField = 'publishedTime' | 'modifiedTime';

export interface SnippetError {
  code: 'snippet.address' | 'snippet.locale' | 'snippet.theme-colour' | 'snippet.date' | 'snippet.fediverse';
  field: AddressField | DateField | 'locale' | 'themeColour' | 'fediverseCreator';
  message: string;
}

/** Texts on one line and trimmed, locale as `en_GB`, colour with six digits, handles with `@`. */
export function normaliseMetaCard(card: MetaCard): Result<MetaCard, SnippetError> {
  const plainImageUrl = textOrNothing(card.plainImageUrl);
  const wrong =
    addressError('imageUrl', card.imageUrl) ??
    addressError('url', card.url) ??
    (plainImageUrl === undefined ? null : addressError('plainImageUrl', plainImageUrl)) ??
    dateError('publishedTime', textOrNothing(card.publishedTime)) ??
    dateError('modifiedTime', textOrNothing(card.modifiedTime));
  if (wrong !== null) return fail(wrong);
  const locale = normaliseLocale(card.locale);
  if (locale === null) {
    const message = `“${card.locale}” is not a locale. Write language and territory, for example en_GB.`;
    return fail({ code: 'snippet.locale', field: 'locale', message });
  }
  const themeColour = textOrNothing(card.themeColour) === undefined ? undefined : expandHex(card.themeColour);
  if (themeColour === null) {
    const message = `The theme colour “${card.themeColour}” is not in hex. Discord reads no other form; write #rrggbb.`;
    return fail({ code: 'snippet.theme-colour', field: 'themeColour', message });
  }
  const fediverseCreator = normaliseFediverse(textOrNothing(card.fediverseCreator));
  if (fediverseCreator === null) {
    const message = `“${card.fediverseCreator}” is not an address of the fediverse. Write name and server, for example @mira@mastodon.social.`;
    return fail({ code: 'snippet.fediverse', field: 'fediverseCreator', message });
  }
  return ok({
    ...card,
    ...lines(card),
    imageUrl: safeAddress(card.imageUrl),
    url: safeAddress(card.url),
    plainImageUrl: plainImageUrl === undefined ? undefined : safeAddress(plainImageUrl),
    alt: oneLine(card.alt),
    title: oneLine(card.title),
    description: oneLine(card.description),
    siteName: oneLine(card.siteName),
    locale,
    publishedTime: textOrNothing(card.publishedTime),
    modifiedTime: textOrNothing(card.modifiedTime),
    tags: (card.tags ?? []).map(oneLine).filter((tag) => tag !== ''),
    twitterSite: handle(card.twitterSite),
    twitterCreator: handle(card.twitterCreator),
    themeColour,
    fediverseCreator,
  });
}

function lines(card: MetaCard): Record<TextField, string | undefined> {
  const { author, section, firstName, lastName, username } = card;
  return {
    author: textOrNothing(author),
    section: textOrNothing(section),
    firstName: textOrNothing(firstName),
    lastName: textOrNothing(lastName),
    username: textOrNothing(username),
  };
}

// A host, then anything that may stand in an address: no white space, quotes, angle brackets.
function isAbsoluteHttps(address: string): boolean {
  return /^https:\/\/[^\s/?#"'<>\\@]+([/?#][^\s"<>\\]*)?$/i.test(address);
}

function addressError(field: AddressField, address: string): SnippetError | null {
  if (isAbsoluteHttps(address)) return null;
  const names = {
    imageUrl: 'The image’s address',
    url: 'The page’s address',
    plainImageUrl: 'The second image’s address',
  };
  const message = `${names[field]} “${address}” is not absolute with https. Platforms fetch it from outside: start with https:// and the host.`;
  return { code: 'snippet.address', field, message };
}

// Quotes, braces and backticks mean something in one framework or another; encoded they are the same address.
function safeAddress(address: string): string {
  return address.replace(
    /['{}`]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function dateError(field: DateField, date: string | undefined): SnippetError | null {
  const isIso =
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
  if (date === undefined || isIso.test(date)) return null;
  const message = `“${date}” is not a date that platforms read. Write 2026-11-14 or 2026-11-14T09:00:00Z.`;
  return { code: 'snippet.date', field, message };
}

/** Open Graph wants an underscore and knows no script: zh-Hant-TW is zh_TW. */
function normaliseLocale(locale: string): string | null {
  const parts = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?$/i.exec(locale.trim());
  if (parts === null) return null;
  const language = (parts[1] as string).toLowerCase();
  return parts[2] === undefined ? language : `${language}_${parts[2].toUpperCase()}`;
}

/** Discord pads #abc to #000abc, so all six digits are written. */
function expandHex(colour = ''): string | null {
  const hex = colour.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  return /^#[0-9a-f]{3}$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : null;
}

function normaliseFediverse(address: string | undefined): string | undefined | null {
  if (address === undefined) return undefined;
  return /^@?[\w.-]+@[\p{L}\p{N}.-]+(:\d+)?$/u.test(address) ? address.replace(/^@?/, '@') : null;
}

function handle(name: string | undefined): string | undefined {
  return textOrNothing(name)?.replace(/^@?/, '@');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function textOrNothing(text: string | undefined): string | undefined {
  const line = oneLine(text ?? '');
  return line === '' ? undefined : line;
}
