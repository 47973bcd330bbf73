import { escapeAttribute, quoteScript } from './escape.ts';
import type { MetaCard } from './meta-card.ts';
import { metaTags } from './meta-tags.ts';

export const astroTrap =
  'Set `site` in astro.config before you build these addresses with new URL(path, Astro.site): without it Astro.site is undefined and the build stops.';

/** The page's values stand in the front matter, to be replaced by props; Astro escapes expressions itself. */
export function printAstro(card: MetaCard): string {
  const tags = metaTags(card);
  const values = new Map<string, string>();
  for (const { from, content } of tags) if (from !== undefined) values.set(from, content);
  const constants = [...values].map(([name, content]) => `const ${name} = ${quoteFrontMatter(content)};\n`);
  const lines = tags.map(({ attribute, key, content, from }) => {
    const value = from === undefined ? `"${escapeAttribute(content)}"` : `{${from}}`;
    return `<meta ${attribute}="${key}" content=${value} />\n`;
  });
  return `---\n${constants.join('')}---\n${lines.join('')}`;
}

// Three hyphens end the front matter for some tools, even inside a string.
function quoteFrontMatter(text: string): string {
  return quoteScript(text).replaceAll('---', '--\\u002d');
}
