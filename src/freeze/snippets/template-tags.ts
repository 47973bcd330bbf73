import { escapeAttribute } from './escape.ts';
import type { MetaCard } from './meta-card.ts';
import { type MetaTag, metaTags, metaType, type PageValue, plainImageJson } from './meta-tags.ts';

/** How one template language shows a page's values in an attribute. Values that it lacks are written out. */
export interface TemplateSyntax {
  /** What stands between the quotes of `content`, escaped by the language. */
  values: Partial<Record<PageValue, string>>;
  /** The lines only when the page has the value. Without it the value is always there. */
  when: Partial<Record<PageValue, readonly [open: string, close: string]>>;
  /** One tag for each of the page's tags. */
  eachTag?: readonly [open: string, content: string, close: string];
  /** Keeps a written-out text from being read as code. */
  literal?(html: string): string;
  /** Another form than `<meta property="…" content="…">`. */
  element?(tag: MetaTag, value: string | null): string;
  script?(json: string): string;
}

const always: readonly PageValue[] = ['title', 'url', 'image', 'alt'];
const articleValues: readonly PageValue[] = ['publishedTime', 'modifiedTime', 'author', 'section'];
const profileValues: readonly PageValue[] = ['firstName', 'lastName', 'username'];

/** The tags of every page: which of them a page lacks is known when it is built, not here. */
export function templateTags(card: MetaCard, syntax: TemplateSyntax): string[] {
  const literal = syntax.literal ?? ((html: string) => html);
  const lines = everyTag(card, syntax).flatMap((tag) => {
    if (tag.key === 'article:tag' && syntax.eachTag !== undefined) {
      const [open, content, close] = syntax.eachTag;
      return [open, printTag(tag, content, syntax, literal), close];
    }
    const value = tag.from === undefined ? undefined : syntax.values[tag.from];
    const line = printTag(tag, value, syntax, literal);
    const when = value === undefined || tag.from === undefined ? undefined : syntax.when[tag.from];
    return when === undefined ? [line] : [when[0], `  ${line}`, when[1]];
  });
  const json = plainImageJson(card);
  if (json !== null)
    lines.push(syntax.script?.(json) ?? `<script type="application/ld+json">${literal(json)}</script>`);
  return lines;
}

function printTag(
  tag: MetaTag,
  value: string | undefined,
  syntax: TemplateSyntax,
  literal: (html: string) => string,
): string {
  if (syntax.element) return syntax.element(tag, value ?? null);
  const content = value ?? literal(escapeAttribute(tag.content));
  return `<meta ${tag.attribute}="${tag.key}" content="${content}">`;
}

/** What the language can show is asked for on every page, whatever the one in the form has. */
function everyTag(card: MetaCard, { values, eachTag }: TemplateSyntax): MetaTag[] {
  const type = metaType(card);
  const shown = [...always, 'description' as const].concat(
    type === 'article' ? articleValues : type === 'profile' ? profileValues : [],
  );
  const filled: Record<string, unknown> = { ...card, pageType: type };
  const fields: Partial<Record<PageValue, keyof MetaCard>> = { image: 'imageUrl' };
  for (const value of shown)
    if (values[value] !== undefined && !filled[fields[value] ?? value])
      filled[fields[value] ?? value] = value;
  if (type === 'article' && eachTag !== undefined) filled.tags = ['tag'];
  return metaTags(filled as unknown as MetaCard);
}

/** Site and folder of the card's images: what comes before the page's own part of both addresses. */
export function siteParts({ url, imageUrl }: MetaCard): { origin: string; imageFolder: string } {
  return {
    origin: /^https:\/\/[^/?#]+/i.exec(url)?.[0] ?? url,
    imageFolder: imageUrl.slice(0, imageUrl.lastIndexOf('/')),
  };
}
