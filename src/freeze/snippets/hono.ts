import { indent, pageConstants } from './component-tags.ts';
import { escapeInTemplate } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

/** The template tag of Hono escapes what stands in `${}`. */
export const hono: SnippetPrinter = {
  label: 'Hono',
  file: 'src/open-graph.ts',
  trap: 'Use the html tag of hono/html: c.html() with a plain template string escapes nothing.',
  proof: { kind: 'rendered', in: 'Hono 4.13.19' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    return printLines([
      "import { html } from 'hono/html';",
      '',
      ...pageConstants(tags),
      '',
      'export const openGraph = html`',
      ...indent(
        tags.map(({ attribute, key, content, from }) => {
          const value = from === undefined ? escapeInTemplate(content) : `\${${from}}`;
          return `<meta ${attribute}="${key}" content="${value}">`;
        }),
        2,
      ),
      json === null ? null : `  <script type="application/ld+json">${json.replaceAll('$', '%24')}</script>`,
      '`;',
    ]);
  },
};
