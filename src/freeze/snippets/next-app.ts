import { quoteScript } from './escape.ts';
import type { MetaCard } from './meta-card.ts';
import { metaType } from './meta-tags.ts';

export const nextAppTrap =
  'Next.js replaces openGraph from segment to segment and does not merge it: what a layout sets there is gone on a page that sets its own.';

/** Next.js writes the twitter title, description and image from openGraph by itself. */
export function printNextApp(card: MetaCard): string {
  const openGraph = [
    entry('title', card.title),
    entry('type', metaType(card)),
    entry('url', card.url),
    entry('siteName', card.siteName),
    entry('locale', card.locale),
    entry('description', card.description),
    '    images: [\n      {\n',
    ...imageEntries(card).map((line) => `    ${line}`),
    '      },\n    ],\n',
    entry('publishedTime', card.publishedTime),
    card.author === undefined ? '' : `    authors: [${quoteScript(card.author)}],\n`,
  ];
  const viewport =
    card.themeColour === undefined
      ? ''
      : `\nexport const viewport: Viewport = {\n  themeColor: ${quoteScript(card.themeColour)},\n};\n`;
  return [
    `import type { ${viewport === '' ? 'Metadata' : 'Metadata, Viewport'} } from 'next';\n\n`,
    'export const metadata: Metadata = {\n',
    '  openGraph: {\n',
    ...openGraph,
    '  },\n',
    '  twitter: {\n',
    entry('card', 'summary_large_image'),
    entry('site', card.twitterSite),
    '  },\n',
    '};\n',
    viewport,
  ].join('');
}

function imageEntries(card: MetaCard): string[] {
  return [
    entry('url', card.imageUrl),
    entry('type', card.type),
    `    width: ${card.widthPx},\n`,
    `    height: ${card.heightPx},\n`,
    entry('alt', card.alt),
  ].filter((line) => line !== '');
}

function entry(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `    ${name}: ${quoteScript(text)},\n`;
}
