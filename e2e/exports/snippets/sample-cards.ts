// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a text that must not be taken for code.
import type { MetaCard } from '../../../src/freeze/snippets/meta-card.ts';

/** Quotes of both kinds, `<`, `&`, a backslash, a brace pair that template languages know, an emoji. */
export const article: MetaCard = {
  imageUrl: 'https://northbound.dev/og/northbound-post/v3-a1b2c3d4/postgres.png',
  widthPx: 1200,
  heightPx: 630,
  alt: `"Postgres" as a queue: 1 < 2 & it's fine 🐘`,
  type: 'image/png',
  title: `"Postgres" as a queue: 1 < 2 & it's fine 🐘`,
  description: 'A back\\slash, {{ braces }} and `ticks` for ${money}.',
  url: 'https://northbound.dev/blog/postgres',
  siteName: 'North & "Bound" <dev>',
  locale: 'en-gb',
  pageType: 'article',
  author: `Mira "the" O'Neil <3`,
  publishedTime: '2026-11-14T09:00:00+00:00',
  section: 'Engineering & <ops>',
  tags: ['queues', '"jobs"'],
  twitterSite: 'northbound',
  twitterCreator: '@mira',
  themeColour: '#EA5430',
  fediverseCreator: 'mira@hachyderm.io',
  plainImageUrl: 'https://northbound.dev/plain/postgres.png?w=1200&h=675',
};

/** Without an author, a date, a handle, a colour, a description and a second image. */
export const plain: MetaCard = {
  imageUrl: 'https://northbound.dev/og/northbound-post/v3-a1b2c3d4/about.png',
  widthPx: 1200,
  heightPx: 630,
  alt: 'About --- us </script>',
  type: 'image/png',
  title: 'About --- us </script>',
  description: '',
  url: 'https://northbound.dev/about',
  siteName: 'Northbound',
  locale: 'de',
  pageType: 'article',
};

export const profile: MetaCard = {
  ...plain,
  pageType: 'profile',
  firstName: 'Mira',
  lastName: `O'Neil "M"`,
  username: 'mira<3',
};
