import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteScript } from './escape.ts';
import type { MetaCard } from './meta-card.ts';
import { metaSnippet, type SnippetTarget, snippetLabel, snippetTargets } from './snippet.ts';

const article: MetaCard = {
  imageUrl: 'https://northbound.dev/og/northbound-post/v3-a1b2c3d4/postgres.png',
  widthPx: 1200,
  heightPx: 630,
  alt: '"Postgres" as a queue, by Mira <3',
  type: 'image/png',
  title: ` "Postgres" as a queue: 1 < 2 & it's fine 🐘`,
  description: 'A back\\slash and\n  a second line.\u0000',
  url: 'https://northbound.dev/blog/postgres?a=1&b=2',
  siteName: 'Northbound',
  locale: 'en-gb',
  author: "Mira O'Neil",
  publishedTime: '2026-11-14T09:00:00Z',
  twitterSite: 'northbound',
  themeColour: '#EA5430',
};

/** Without an author, a date, a handle, a colour and a description. */
const plain: MetaCard = {
  imageUrl: 'https://northbound.dev/og/a.png',
  widthPx: 1200,
  heightPx: 630,
  alt: 'About us',
  type: 'image/png',
  title: 'About --- us',
  description: '',
  url: 'https://northbound.dev',
  siteName: 'Northbound',
  locale: 'de',
  author: '  ',
};

const files: Record<SnippetTarget, string> = { html: 'html', 'next-app': 'next-app.txt', astro: 'astro' };

function printCode(target: SnippetTarget, card: MetaCard): string {
  const snippet = metaSnippet(target, card);
  if (!snippet.ok) throw new Error(snippet.error.message);
  return snippet.value.code;
}

describe('metaSnippet', () => {
  for (const target of snippetTargets) {
    for (const [name, card] of Object.entries({ article, plain })) {
      it(`writes the ${name} for ${snippetLabel(target)} as by hand`, () => {
        const expected = readFileSync(
          new URL(`./__fixtures__/${name}.${files[target]}`, import.meta.url),
          'utf8',
        );
        expect(printCode(target, card)).toBe(expected);
      });
    }

    it(`names one trap of ${snippetLabel(target)} in one sentence`, () => {
      const snippet = metaSnippet(target, article);
      expect(snippet.ok && snippet.value.trap).toMatch(/^[A-Z].*[^.]\.$/);
    });
  }

  it('calls a page an article as soon as it has an author or a date', () => {
    const typeOf = (card: MetaCard) => /og:type" content="(.*)"/.exec(printCode('html', card))?.[1];
    expect(typeOf(plain)).toBe('website');
    expect(typeOf({ ...plain, author: 'Mira' })).toBe('article');
    expect(typeOf({ ...plain, publishedTime: '2026-11-14' })).toBe('article');
  });

  it('names the frameworks as they call themselves', () => {
    expect(snippetTargets.map(snippetLabel)).toEqual(['HTML', 'Next.js App Router', 'Astro']);
  });

  const badAddresses = [
    '/og/a.png',
    '//northbound.dev/a.png',
    'http://northbound.dev/a.png',
    'data:image/png;base64,AA==',
    'https://',
    'https:///a.png',
    'https://north bound.dev/a.png',
    'https://user@northbound.dev/a.png',
    'https://northbound.dev/"><script>',
    'northbound.dev/a.png',
    '',
  ];
  for (const address of badAddresses) {
    it(`refuses “${address}” as an address`, () => {
      const image = metaSnippet('html', { ...article, imageUrl: address });
      expect(image).toMatchObject({ ok: false, error: { code: 'snippet.address', field: 'imageUrl' } });
      const page = metaSnippet('astro', { ...article, url: address });
      expect(page).toMatchObject({ ok: false, error: { code: 'snippet.address', field: 'url' } });
    });
  }

  it('takes an address with a port, a query or other letters', () => {
    for (const url of [
      'https://a.test:8443/x',
      'https://a.test?x=1',
      'https://a.test/東京',
      'https://東京.test/',
    ]) {
      expect(metaSnippet('html', { ...article, url }).ok).toBe(true);
    }
  });

  it('writes locales with an underscore and without a script', () => {
    const localeOf = (locale: string) =>
      /og:locale" content="(.*)"/.exec(printCode('html', { ...plain, locale }))?.[1];
    expect(['en-GB', 'pt_br', 'zh-Hant-TW', 'es-419', 'DE'].map(localeOf)).toEqual([
      'en_GB',
      'pt_BR',
      'zh_TW',
      'es_419',
      'de',
    ]);
    expect(metaSnippet('html', { ...plain, locale: 'English' })).toMatchObject({
      error: { code: 'snippet.locale' },
    });
  });

  it('writes the theme colour with six digits and refuses other forms', () => {
    expect(printCode('html', { ...plain, themeColour: '#AbC' })).toContain('content="#aabbcc"');
    const named = metaSnippet('html', { ...plain, themeColour: 'tomato' });
    expect(named).toMatchObject({ ok: false, error: { code: 'snippet.theme-colour', field: 'themeColour' } });
  });

  it('keeps any title inside its attribute, and it reads back as it was', () => {
    const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '<', '>', '&', "'", 'a', '&amp;', '\\', '🐘') }),
        (text) => {
          const line = printCode('html', { ...plain, title: `x${text}x` }).split('\n')[0] as string;
          const content = /^<meta property="og:title" content="([^"<>]*)">$/.exec(line)?.[1];
          expect(content?.replace(/&\w+;/g, (entity) => entities[entity] ?? 'broken')).toBe(`x${text}x`);
        },
      ),
      { seed: 13, verbose: true },
    );
  });
});

describe('quoteScript', () => {
  it('is a JavaScript string on one line that has the same value', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '"', '\\', '\n', '\r', '\u2028', '$', '`', 'a', '🐘') }),
        (text) => {
          const literal = quoteScript(text);
          expect(literal).not.toMatch(/[\n\r\u2028]/);
          expect(new Function(`return ${literal}`)()).toBe(text);
        },
      ),
      { seed: 14, verbose: true },
    );
  });
});
