import { escapeAttribute } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

export const html: SnippetPrinter = {
  label: 'HTML',
  file: 'index.html',
  trap: 'Put the tags inside <head> and keep their order: a line about an image belongs to the og:image above it.',
  proof: { kind: 'rendered', in: 'parse5' },
  print(card) {
    const json = plainImageJson(card);
    return printLines([
      ...metaTags(card).map(
        ({ attribute, key, content }) => `<meta ${attribute}="${key}" content="${escapeAttribute(content)}">`,
      ),
      json === null ? null : `<script type="application/ld+json">${json}</script>`,
    ]);
  },
};
