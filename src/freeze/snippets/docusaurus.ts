import { componentTags, indent, pageConstants } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

/** Docusaurus keeps one tag per name, so what it writes itself gives way to these. */
export const docusaurus: SnippetPrinter = {
  label: 'Docusaurus',
  file: 'src/components/open-graph.tsx',
  trap: 'Docusaurus writes og:image from themeConfig.image without width, height or alt; these lines replace it only when they stand in the page itself.',
  proof: { kind: 'parsed' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    return printLines([
      "import Head from '@docusaurus/Head';",
      '',
      ...pageConstants(tags),
      '',
      'export function OpenGraph() {',
      '  return (',
      '    <Head>',
      ...indent(componentTags(tags), 6),
      json === null ? null : `      <script type="application/ld+json">{${quoteScript(json)}}</script>`,
      '    </Head>',
      '  );',
      '}',
    ]);
  },
};
