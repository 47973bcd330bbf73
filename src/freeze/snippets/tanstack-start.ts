import { indent } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { tagObjects } from './tag-objects.ts';

export const tanstackStart: SnippetPrinter = {
  label: 'TanStack Start',
  file: 'src/routes/blog/$slug.tsx',
  trap: 'TanStack keeps the last of several tags with one name, so a page shows one article:tag and one og:image; and the root needs <HeadContent />.',
  proof: { kind: 'rendered', in: 'TanStack Router 1.170.46' },
  print(card) {
    const json = plainImageJson(card);
    return printLines([
      "import { createFileRoute } from '@tanstack/react-router';",
      '',
      "export const Route = createFileRoute('/blog/$slug')({",
      '  head: () => ({',
      '    meta: [',
      ...indent(tagObjects(metaTags(card)), 6),
      '    ],',
      json === null
        ? null
        : `    scripts: [{ type: 'application/ld+json', children: ${quoteScript(json)} }],`,
      '  }),',
      '});',
    ]);
  },
};
