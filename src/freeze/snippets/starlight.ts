import { indent } from './component-tags.ts';
import { quoteScript } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';
import { siteParts } from './template-tags.ts';

/** What Starlight writes by itself, which differs on every page. */
const ownTags = [
  'og:title',
  'og:type',
  'og:url',
  'og:locale',
  'og:description',
  'og:site_name',
  'twitter:card',
];

export const starlight: SnippetPrinter = {
  label: 'Starlight',
  file: 'src/route-data.ts',
  trap: 'Starlight writes title, type, address and description but no image, and its og:locale has no territory; name this file under routeMiddleware in astro.config.',
  proof: { kind: 'parsed' },
  print(card) {
    const { imageFolder } = siteParts(card);
    const json = plainImageJson(card);
    const values: Record<string, string> = {
      image: `\`${imageFolder}/\${slug}.png\``,
      alt: 'entry.data.title',
    };
    const added = metaTags({ ...card, alt: card.alt || 'x', pageType: 'website' }).filter(
      ({ key }) => !ownTags.includes(key),
    );
    return printLines([
      "import { defineRouteMiddleware } from '@astrojs/starlight/route-data';",
      '',
      'export const onRequest = defineRouteMiddleware(({ locals }) => {',
      '  const { entry, head } = locals.starlightRoute;',
      "  const slug = entry.id.split('/').pop() || 'home';",
      '  const tags = [',
      ...indent(
        added.map(({ attribute, key, content, from }) => {
          const value = (from && values[from]) ?? quoteScript(content);
          return `{ ${attribute}: '${key}', content: ${value} },`;
        }),
        4,
      ),
      '  ];',
      "  for (const attrs of tags) head.push({ tag: 'meta', attrs });",
      json === null
        ? null
        : `  head.push({ tag: 'script', attrs: { type: 'application/ld+json' }, content: ${quoteScript(json)} });`,
      '});',
    ]);
  },
};
