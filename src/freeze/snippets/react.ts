import { componentTags, indent, pageConstants } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

export const react: SnippetPrinter = {
  label: 'React 19',
  file: 'src/open-graph.tsx',
  trap: 'React moves these tags into <head> and drops no double one: show them once per page, and on the server, since most platforms run no scripts.',
  proof: { kind: 'rendered', in: 'react-dom 19.3.1' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    return printLines([
      ...pageConstants(tags),
      '',
      'export function OpenGraph() {',
      '  return (',
      '    <>',
      ...indent(componentTags(tags), 6),
      json === null
        ? null
        : `      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: ${quoteScript(json)} }} />`,
      '    </>',
      '  );',
      '}',
    ]);
  },
};
