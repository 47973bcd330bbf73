import { componentTags, createTagKeys, indent, pageConstants } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

/** A key on each tag: next/head drops a tag whose key comes again, and keeps all others. */
export const nextPages: SnippetPrinter = {
  label: 'Next.js Pages Router',
  file: 'components/open-graph.tsx',
  trap: 'The Head of Next.js looks at its direct children alone: tags inside a component of your own that stands in <Head> are lost.',
  proof: { kind: 'rendered', in: 'Next.js 16.4.5' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    const keyOf = createTagKeys();
    return printLines([
      "import Head from 'next/head';",
      '',
      ...pageConstants(tags),
      '',
      'export function OpenGraph() {',
      '  return (',
      '    <Head>',
      ...indent(
        componentTags(tags, 'meta', (tag) => ` key="${keyOf(tag)}"`),
        6,
      ),
      json === null
        ? null
        : `      <script key="plain-image" type="application/ld+json" dangerouslySetInnerHTML={{ __html: ${quoteScript(json)} }} />`,
      '    </Head>',
      '  );',
      '}',
    ]);
  },
};
