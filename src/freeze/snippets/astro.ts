import { componentTags, pageConstants } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

/** The page's values stand in the front matter, to be replaced by props; Astro escapes expressions itself. */
export const astro: SnippetPrinter = {
  label: 'Astro',
  file: 'src/components/OpenGraph.astro',
  trap: 'Set `site` in astro.config before you build these addresses with new URL(path, Astro.site): without it Astro.site is undefined and the build stops.',
  proof: { kind: 'rendered', in: 'Astro 7.3.4' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    return printLines([
      '---',
      ...pageConstants(tags, quoteFrontMatter),
      '---',
      ...componentTags(tags),
      json === null
        ? null
        : `<script is:inline type="application/ld+json" set:html={${quoteFrontMatter(json)}} />`,
    ]);
  },
};

// Three hyphens end the front matter for some tools, even inside a string.
function quoteFrontMatter(text: string): string {
  return quoteScript(text).replaceAll('---', '--\\u002d');
}
