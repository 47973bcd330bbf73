import { indent } from './component-tags.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { tagObjects } from './tag-objects.ts';

export const reactRouter: SnippetPrinter = {
  label: 'React Router',
  file: 'app/routes/blog.$slug.tsx',
  trap: 'The meta of a child route replaces the whole list of its parent, and nothing is shown unless the root has <Meta />.',
  proof: { kind: 'rendered', in: 'React Router 8.4.0' },
  print(card) {
    const json = plainImageJson(card);
    return printLines([
      "import type { Route } from './+types/blog.$slug';",
      '',
      'export function meta(_: Route.MetaArgs) {',
      '  return [',
      ...indent(tagObjects(metaTags(card)), 4),
      json === null ? null : `    { 'script:ld+json': ${json} },`,
      '  ];',
      '}',
    ]);
  },
};
