import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';
import { readSitemap, titleFromAddress } from './sitemap.ts';
import { readXml } from './xml.ts';

function root(text: string) {
  const xml = readXml(text);
  if (!xml.ok) throw new Error(xml.error.message);
  return xml.value;
}
const feed = (text: string) => {
  const { name, root: node } = root(text);
  return readFeed(name, node);
};

describe('readFeed', () => {
  it('reads RSS: CDATA, entities, mark-up in titles, several categories', () => {
    const table = feed(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog</title>
<item><title><![CDATA[Less is <em>more</em> & cheaper]]></title><dc:creator>Mira</dc:creator>
<pubDate>Wed, 18 Nov 2026 10:00:00 GMT</pubDate><category>Ops</category><category>Queues</category><link>https://a.dev/1</link></item>
<item><title>Q&amp;A: &#x201C;why&#8221; &amp;amp; how</title><author>ines@a.dev</author></item>
</channel></rss>`);
    expect(table.records).toEqual([
      {
        place: 'Entry 1',
        cells: {
          title: 'Less is more & cheaper',
          summary: '',
          author: 'Mira',
          date: 'Wed, 18 Nov 2026 10:00:00 GMT',
          category: 'Ops\nQueues',
          link: 'https://a.dev/1',
        },
      },
      {
        place: 'Entry 2',
        cells: {
          title: 'Q&A: “why” & how',
          summary: '',
          author: 'ines@a.dev',
          date: '',
          category: '',
          link: '',
        },
      },
    ]);
  });

  it('reads Atom, also with a single entry', () => {
    const table = feed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>
<entry><title type="html">A &amp;lt;b&amp;gt; tag</title><link href="https://a.dev/2"/><author><name>Amara</name></author>
<category term="Go"/><updated>2026-11-18T10:00:00Z</updated></entry></feed>`);
    expect(table.records[0]!.cells).toEqual({
      title: 'A <b> tag',
      summary: '',
      author: 'Amara',
      date: '2026-11-18T10:00:00Z',
      category: 'Go',
      link: 'https://a.dev/2',
    });
  });

  it('keeps a title of digits as it is', () => {
    expect(
      feed('<rss><channel><item><title>007.10</title></item></channel></rss>').records[0]!.cells.title,
    ).toBe('007.10');
  });

  it('reads a feed without entries as no rows', () => {
    expect(feed('<rss><channel><title>Blog</title></channel></rss>').records).toEqual([]);
  });
});

describe('readXml', () => {
  it('refuses entities, whose files and growth are the attack', () => {
    for (const text of [
      '<!DOCTYPE r [<!ENTITY a "aaaa">]><rss>&a;</rss>',
      '<!DOCTYPE r [ <!ENTITY x SYSTEM "file:///etc/passwd"> ]><rss/>',
    ])
      expect(readXml(text)).toMatchObject({ ok: false, error: { code: 'import.xml-entities' } });
  });

  it('names the line at which XML is broken', () => {
    const broken = readXml('<rss>\n<channel>\n<item></channel></rss>');
    expect(broken).toMatchObject({ ok: false, error: { code: 'import.xml' } });
    expect(!broken.ok && broken.error.message).toMatch(/^This XML is broken at line 3: /);
  });
});

describe('readSitemap', () => {
  it('takes titles from news entries, else from the address', () => {
    const { root: node } = root(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.dev/blog/how-we-moved/</loc><lastmod>2026-11-18</lastmod></url>
<url><loc>https://a.dev/news/1</loc><news:news><news:title>Relay 4.2</news:title></news:news></url>
<url><lastmod>2026-01-01</lastmod></url></urlset>`);
    const table = readSitemap(node);
    expect(table.records.map(({ cells }) => [cells.title, cells.changed])).toEqual([
      ['How we moved', '2026-11-18'],
      ['Relay 4.2', ''],
    ]);
    expect(table.refused).toEqual([{ place: 'Page 3', reason: 'It has no address.' }]);
  });

  it('makes a title from an address', () => {
    expect(titleFromAddress('https://a.dev/blog/2026/caf%C3%A9_notes.html?x=1#top')).toBe('Café notes');
    expect(titleFromAddress('https://a.dev/blog/index.html')).toBe('Blog');
    expect(titleFromAddress('https://a.dev/')).toBe('');
    expect(titleFromAddress('https://a.dev/100%-off')).toBe('100% off');
  });
});
