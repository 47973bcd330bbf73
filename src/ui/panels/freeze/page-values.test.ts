import { describe, expect, it } from 'vitest';
import { createSample } from '../../../freeze/__fixtures__/sample-version.ts';
import { freezeVersion } from '../../../freeze/frozen-version.ts';
import { firstSiteValues, hostOf, metaCardOf, pageOfHeadline } from './page-values.ts';

const frozen = freezeVersion(createSample().input);
if (!frozen.ok) throw new Error(frozen.error.message);
const version = frozen.value;
const folder = `https://northbound.dev/og/northbound-post/v3-${version.versionId.slice(0, 8)}`;

const headline = (values: Record<string, string>) => ({ id: 'a', name: 'A', values });

describe('pageOfHeadline', () => {
  it('is an article when the headline has an author or a date that platforms read', () => {
    const page = pageOfHeadline(version, headline({ title: 'A title', author: 'Mira', date: '2026-11-14' }));
    expect(page).toMatchObject({ pageType: 'article', author: 'Mira', publishedTime: '2026-11-14' });
    expect(pageOfHeadline(version, headline({ title: 'A title', date: '14 Nov' }))).toMatchObject({
      pageType: 'website',
      publishedTime: '',
    });
  });

  it('takes the card’s name for a headline without a title', () => {
    expect(pageOfHeadline(version, headline({}))).toMatchObject({
      title: 'Northbound post',
      path: '/blog/northbound-post',
    });
  });
});

describe('metaCardOf', () => {
  const page = pageOfHeadline(version, headline({ title: 'Postgres, a queue', author: 'Mira' }));

  it('puts the version into the picture’s address and the title into its name', () => {
    const card = metaCardOf(version, { ...firstSiteValues, siteAddress: 'https://northbound.dev/ ' }, page);
    expect(card.imageUrl).toBe(`${folder}/postgres-a-queue.png`);
    expect(card.url).toBe('https://northbound.dev/blog/postgres-a-queue');
    expect(card.siteName).toBe('northbound.dev');
    expect(card.alt).toBe('Postgres, a queue, by Mira');
    expect([card.widthPx, card.heightPx]).toEqual([1200, 630]);
  });

  it('follows a title that was typed, and takes a path without its slash', () => {
    const site = { ...firstSiteValues, siteAddress: 'https://northbound.dev', siteName: 'Northbound' };
    const card = metaCardOf(version, site, { ...page, title: 'Other', path: 'notes', tags: 'a, b' });
    expect(card.imageUrl).toBe(`${folder}/other.png`);
    expect(card.url).toBe('https://northbound.dev/notes');
    expect(card.siteName).toBe('Northbound');
    expect(card.tags).toEqual(['a', ' b']);
  });
});

describe('hostOf', () => {
  it('is what stands between the slashes', () => {
    expect(['https://a.test/b', 'http://a.test?x', 'a.test'].map(hostOf)).toEqual([
      'a.test',
      'a.test',
      'a.test',
    ]);
  });
});
