import { componentTags, createTagKeys, indent, pageConstants } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

/** Gatsby drops a tag whose id comes again, and the last one stays. */
export const gatsby: SnippetPrinter = {
  label: 'Gatsby',
  file: 'src/templates/post.tsx',
  trap: 'Gatsby reads Head from pages and page templates alone: exported from a component it does nothing.',
  proof: { kind: 'rendered', in: 'react-dom 19.3.1' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    const keyOf = createTagKeys();
    return printLines([
      ...pageConstants(tags),
      '',
      'export function Head() {',
      '  return (',
      '    <>',
      ...indent(
        componentTags(tags, 'meta', (tag) => ` id="${keyOf(tag).replaceAll(':', '-')}"`),
        6,
      ),
      json === null
        ? null
        : `      <script id="plain-image" type="application/ld+json" dangerouslySetInnerHTML={{ __html: ${quoteScript(json)} }} />`,
      '    </>',
      '  );',
      '}',
    ]);
  },
};
