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

/** Those that are compared letter by letter; what the others give is compared in e2e/exports/snippets. */
const files = { html: 'html', 'next-app': 'next-app.txt', astro: 'astro' } as const;

function printCode(target: SnippetTarget, card: MetaCard): string {
  const snippet = metaSnippet(target, card);
  if (!snippet.ok) throw new Error(snippet.error.message);
  return snippet.value.code;
}

describe('metaSnippet', () => {
  for (const target of ['html', 'next-app', 'astro'] as const) {
    for (const [name, card] of Object.entries({ article, plain })) {
      it(`writes the ${name} for ${snippetLabel(target)} as by hand`, () => {
        const expected = readFileSync(
          new URL(`./__fixtures__/${name}.${files[target]}`, import.meta.url),
          'utf8',
        );
        expect(printCode(target, card)).toBe(expected);
      });
    }
  }

  for (const target of snippetTargets) {
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

  it('knows 31 frameworks and systems, and each has a name and a file of its own', () => {
    expect(snippetTargets).toHaveLength(31);
    expect(new Set(snippetTargets.map(snippetLabel)).size).toBe(31);
    expect(snippetTargets.slice(0, 5).map(snippetLabel)).toEqual([
      'HTML',
      'Next.js App Router',
      'Astro',
      'Nuxt',
      'SvelteKit',
    ]);
  });

  it('says a page’s type when it is given, and then only what that type has', () => {
    const code = printCode('html', { ...article, pageType: 'profile', firstName: 'Mira', username: 'm' });
    expect(code).toContain('<meta property="og:type" content="profile">');
    expect(code).toContain('<meta property="profile:first_name" content="Mira">');
    expect(code).toContain('<meta property="profile:username" content="m">');
    expect(code).not.toContain('article:');
    expect(printCode('html', { ...article, pageType: 'website' })).not.toMatch(/article:|profile:/);
  });

  it('refuses a date that is not ISO 8601, and names which', () => {
    for (const publishedTime of ['14 Nov 2026', '2026-13-01', '2026-11-14 09:00', '2026-11-14T09:00']) {
      const snippet = metaSnippet('html', { ...article, publishedTime });
      if (publishedTime === '2026-11-14T09:00')
        expect(snippet, 'a time without a zone').toMatchObject({ ok: false });
      else expect(snippet).toMatchObject({ error: { code: 'snippet.date', field: 'publishedTime' } });
    }
    expect(metaSnippet('html', { ...article, modifiedTime: 'yesterday' })).toMatchObject({
      error: { code: 'snippet.date', field: 'modifiedTime' },
    });
  });

  it('writes the fediverse handle with both signs, and refuses one without a server', () => {
    expect(printCode('html', { ...plain, fediverseCreator: 'mira@hachyderm.io' })).toContain(
      '<meta name="fediverse:creator" content="@mira@hachyderm.io">',
    );
    expect(metaSnippet('html', { ...plain, fediverseCreator: '@mira' })).toMatchObject({
      error: { code: 'snippet.fediverse', field: 'fediverseCreator' },
    });
  });

  it('gives Google the second image as JSON-LD, and refuses a relative one', () => {
    const code = printCode('html', { ...plain, plainImageUrl: 'https://a.test/x.png?a=1&b={2}' });
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(code)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      primaryImageOfPage: { '@type': 'ImageObject', url: 'https://a.test/x.png?a=1&b=%7B2%7D' },
    });
    expect(metaSnippet('html', { ...plain, plainImageUrl: '/x.png' })).toMatchObject({
      error: { code: 'snippet.address', field: 'plainImageUrl' },
    });
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
