import { escapeInTemplate, quoteScript } from './escape.ts';
import type { MetaTag, PageValue } from './meta-tags.ts';

/** One constant per value of the page, to be replaced by the site's own data. */
export function pageConstants(
  tags: readonly MetaTag[],
  quote: (text: string) => string = quoteScript,
): string[] {
  const values = new Map<PageValue, string>();
  for (const { from, content } of tags) if (from !== undefined) values.set(from, content);
  return [...values].map(([name, content]) => `const ${name} = ${quote(content)};`);
}

/** One element per tag; the page's values stand in braces, where the framework escapes them. */
export function componentTags(
  tags: readonly MetaTag[],
  element: 'meta' | 'Meta' = 'meta',
  attributeFor: (tag: MetaTag) => string = () => '',
): string[] {
  return tags.map((tag) => {
    const value = tag.from === undefined ? `"${escapeInTemplate(tag.content)}"` : `{${tag.from}}`;
    return `<${element}${attributeFor(tag)} ${tag.attribute}="${tag.key}" content=${value} />`;
  });
}

/** Gives each tag a name of its own: article:tag may come several times. */
export function createTagKeys(): (tag: MetaTag) => string {
  const counts = new Map<string, number>();
  return ({ key }) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}:${count}`;
  };
}

export function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
