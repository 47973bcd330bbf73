import { componentTags, indent, pageConstants } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

export const solidStart: SnippetPrinter = {
  label: 'SolidStart',
  file: 'src/components/open-graph.tsx',
  trap: 'A page does not override the og:title of the root, both are sent: keep these tags out of the root, and put <MetaProvider> around the router.',
  proof: { kind: 'rendered', in: 'Solid 1.9.19' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    return printLines([
      "import { Meta } from '@solidjs/meta';",
      '',
      ...pageConstants(tags),
      json === null ? null : `const plainImage = ${quoteScript(json)};`,
      '',
      'export function OpenGraph() {',
      '  return (',
      '    <>',
      ...indent(componentTags(tags, 'Meta'), 6),
      json === null ? null : '      <script type="application/ld+json" innerHTML={plainImage} />',
      '    </>',
      '  );',
      '}',
    ]);
  },
};
