import { isRecord } from './flatten.ts';
import type { SourceTable } from './source-record.ts';
import { createTableBuilder } from './table-builder.ts';
import { childrenOf, textOf, type XmlNode } from './xml.ts';

/** One row a page. A sitemap has no titles, so one is read from the address, unless news or image entries have one. */
export function readSitemap(root: XmlNode): SourceTable {
  const table = createTableBuilder();
  table.addColumns(['title', 'address', 'changed']);
  for (const [index, page] of childrenOf(root, 'url').entries()) {
    const place = `Page ${index + 1}`;
    const address = isRecord(page) ? textOf(page.loc) : '';
    if (!isRecord(page) || address === '') {
      table.refuse(place, 'It has no address.');
      continue;
    }
    const own = titleWithin(page);
    table.addRecord(place, {
      title: own || titleFromAddress(address),
      address,
      changed: textOf(page.lastmod),
    });
  }
  table.note('A sitemap holds addresses. Titles were made from them where it gives none.');
  return table.build();
}

function titleWithin(page: XmlNode): string {
  for (const child of ['news:news', 'video:video', 'image:image']) {
    const found = childrenOf(page, child)[0];
    if (!isRecord(found)) continue;
    const title = textOf(found[`${child.split(':')[0]}:title`]);
    if (title !== '') return title;
  }
  return '';
}

/** `/blog/2026/how-we-moved.html` → `How we moved`; empty for the front page. */
export function titleFromAddress(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const parts = path.split('/').filter((part) => part !== '' && !/^index\.\w+$/.test(part));
  const last = decodePart(parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const words = last.replace(/[-_+]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
