// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a text that must not be taken for code.
// A site's own data of the two pages, as the template languages get it.
export const articlePage = {
  title: `"Postgres" as a queue: 1 < 2 & it's fine 🐘`,
  description: 'A back\\slash, {{ braces }} and `ticks` for ${money}.',
  path: '/blog/postgres',
  slug: 'postgres',
  publishedTime: '2026-11-14T09:00:00+00:00',
  author: `Mira "the" O'Neil <3`,
  section: 'Engineering & <ops>',
  tags: ['queues', '"jobs"'],
};

export const plainPage = { title: 'About --- us </script>', path: '/about', slug: 'about' };

export const profilePage = { ...plainPage, firstName: 'Mira', lastName: `O'Neil "M"`, username: 'mira<3' };
