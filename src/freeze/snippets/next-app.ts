import { quoteScript } from './escape.ts';
import type { MetaCard } from './meta-card.ts';
import { metaType, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

/** Next.js writes the twitter title, description and image from openGraph by itself. */
export const nextApp: SnippetPrinter = {
  label: 'Next.js App Router',
  file: 'app/blog/[slug]/page.tsx',
  trap: 'Next.js replaces openGraph from segment to segment and does not merge it: what a layout sets there is gone on a page that sets its own.',
  proof: { kind: 'rendered', in: 'Next.js 16.4.5' },
  print(card) {
    const json = plainImageJson(card);
    return printLines([
      `import type { ${card.themeColour === undefined ? 'Metadata' : 'Metadata, Viewport'} } from 'next';`,
      '',
      'export const metadata: Metadata = {',
      '  openGraph: {',
      entry('title', card.title),
      entry('type', metaType(card)),
      entry('url', card.url),
      entry('siteName', card.siteName),
      entry('locale', card.locale),
      entry('description', card.description),
      ...imageLines(card),
      ...typeLines(card),
      '  },',
      '  twitter: {',
      entry('card', 'summary_large_image'),
      entry('site', card.twitterSite),
      entry('creator', card.twitterCreator),
      '  },',
      card.fediverseCreator === undefined
        ? null
        : `  other: { 'fediverse:creator': ${quoteScript(card.fediverseCreator)} },`,
      '};',
      ...(card.themeColour === undefined
        ? []
        : [
            '',
            'export const viewport: Viewport = {',
            `  themeColor: ${quoteScript(card.themeColour)},`,
            '};',
          ]),
      ...(json === null ? [] : ['', ...jsonLines(json)]),
    ]);
  },
};

function imageLines(card: MetaCard): (string | null)[] {
  const lines = [
    entry('url', card.imageUrl),
    entry('type', card.type),
    `    width: ${card.widthPx},`,
    `    height: ${card.heightPx},`,
    entry('alt', card.alt),
  ];
  return ['    images: [', '      {', ...lines.map((line) => line && `    ${line}`), '      },', '    ],'];
}

function typeLines(card: MetaCard): (string | null)[] {
  const type = metaType(card);
  if (type === 'website') return [];
  if (type === 'profile')
    return [
      entry('firstName', card.firstName),
      entry('lastName', card.lastName),
      entry('username', card.username),
    ];
  return [
    entry('publishedTime', card.publishedTime),
    entry('modifiedTime', card.modifiedTime),
    card.author === undefined ? null : `    authors: [${quoteScript(card.author)}],`,
    entry('section', card.section),
    card.tags === undefined || card.tags.length === 0
      ? null
      : `    tags: [${card.tags.map(quoteScript).join(', ')}],`,
  ];
}

// The metadata object has no place for it, so the page shows it.
function jsonLines(json: string): string[] {
  return [
    '// Show <PlainImage /> in the page: Google takes its picture from there.',
    'export function PlainImage() {',
    `  const json = ${quoteScript(json)};`,
    '  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;',
    '}',
  ];
}

function entry(name: string, text: string | undefined): string | null {
  return text === undefined || text === '' ? null : `    ${name}: ${quoteScript(text)},`;
}
