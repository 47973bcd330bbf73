import { createTagKeys, indent } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

export const qwik: SnippetPrinter = {
  label: 'Qwik City',
  file: 'src/routes/blog/[slug]/index.tsx',
  trap: 'The page’s head is read before the layout’s, and a layout replaces what has the same key: give the layout’s defaults other keys.',
  proof: { kind: 'parsed' },
  print(card) {
    const json = plainImageJson(card);
    const keyOf = createTagKeys();
    return printLines([
      "import type { DocumentHead } from '@builder.io/qwik-city';",
      '',
      'export const head: DocumentHead = {',
      '  meta: [',
      ...indent(
        metaTags(card).map(
          (tag) =>
            `{ key: '${keyOf(tag)}', ${tag.attribute}: '${tag.key}', content: ${quoteScript(tag.content)} },`,
        ),
        4,
      ),
      '  ],',
      json === null
        ? null
        : `  scripts: [{ props: { type: 'application/ld+json' }, script: ${quoteScript(json)} }],`,
      '};',
    ]);
  },
};
