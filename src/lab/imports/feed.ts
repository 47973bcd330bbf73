import { isRecord } from './flatten.ts';
import type { SourceTable } from './source-record.ts';
import { createTableBuilder } from './table-builder.ts';
import { childrenOf, textOf, type XmlNode } from './xml.ts';

/** RSS 2.0, RSS 1.0 and Atom: one row an entry. */
export function readFeed(name: string, root: XmlNode): SourceTable {
  const table = createTableBuilder();
  const columns = ['title', 'summary', 'author', 'date', 'category', 'link'];
  table.addColumns(columns);
  for (const [index, entry] of entriesOf(name, root).entries()) {
    const place = `Entry ${index + 1}`;
    if (!isRecord(entry)) {
      table.refuse(place, 'It is empty.');
      continue;
    }
    table.addRecord(place, {
      title: plainText(textOf(entry.title)),
      summary: plainText(textOf(entry.description) || textOf(entry.summary)).slice(0, 2000),
      author: textOf(entry['dc:creator']) || authorOf(entry.author),
      date:
        textOf(entry.pubDate) || textOf(entry['dc:date']) || textOf(entry.published) || textOf(entry.updated),
      category: categoriesOf(entry).join('\n'),
      link: linkOf(entry.link),
    });
  }
  return table.build();
}

export const isFeed = (name: string): boolean => ['rss', 'feed', 'RDF'].includes(name);

function entriesOf(name: string, root: XmlNode): unknown[] {
  if (name === 'feed') return childrenOf(root, 'entry');
  const channels = childrenOf(root, 'channel').filter(isRecord);
  return [...channels.flatMap((channel) => childrenOf(channel, 'item')), ...childrenOf(root, 'item')];
}

const authorOf = (author: unknown): string =>
  isRecord(author) && author.name !== undefined ? textOf(author.name) : textOf(author);

const categoriesOf = (entry: XmlNode): string[] =>
  childrenOf(entry, 'category').flatMap((category) => {
    const text =
      textOf(category) ||
      (isRecord(category) && typeof category['@term'] === 'string' ? category['@term'] : '');
    return text === '' ? [] : [text];
  });

function linkOf(link: unknown): string {
  const links = Array.isArray(link) ? link : [link];
  for (const each of links) {
    if (typeof each === 'string') return each.trim();
    if (isRecord(each) && typeof each['@href'] === 'string') return each['@href'];
  }
  return '';
}

/** Feeds put HTML into titles, as text: `Less is &lt;em&gt;more&lt;/em&gt;`. */
function plainText(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};
