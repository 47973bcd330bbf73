import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { imagePath } from '../../../freeze/image-path.ts';
import type { MetaCard, PageType } from '../../../freeze/snippets/meta-card.ts';
import type { Fixture } from '../../../template/schema.ts';

/** The same on every page of a site; kept by the browser. */
export interface SiteValues {
  siteAddress: string;
  siteName: string;
  locale: string;
  twitterSite: string;
  fediverseCreator: string;
  themeColour: string;
}

/** One page, as typed; tags have commas between them. */
export interface PageValues {
  title: string;
  description: string;
  path: string;
  pageType: PageType;
  author: string;
  publishedTime: string;
  modifiedTime: string;
  section: string;
  tags: string;
  firstName: string;
  lastName: string;
  username: string;
  twitterCreator: string;
  plainImageUrl: string;
}

export const firstSiteValues: SiteValues = {
  siteAddress: 'https://example.com',
  siteName: '',
  locale: 'en_GB',
  twitterSite: '',
  fediverseCreator: '',
  themeColour: '',
};

/** A page that shows the headline; what is no date is left out, since platforms would not read it. */
export function pageOfHeadline(frozen: FrozenVersion, { values }: Fixture): PageValues {
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : '');
  const title = text('title') || frozen.name;
  const date = /^\d{4}-\d{2}-\d{2}/.test(text('date')) ? text('date') : '';
  const author = text('author');
  return {
    title,
    description: text('description') || title,
    path: `/blog/${pageSlug(frozen, title)}`,
    pageType: author || date ? 'article' : 'website',
    author,
    publishedTime: date,
    modifiedTime: '',
    section: text('section'),
    tags: '',
    firstName: '',
    lastName: '',
    username: '',
    twitterCreator: '',
    plainImageUrl: '',
  };
}

/** The picture's address follows the title, as `render` names it. */
export function metaCardOf(frozen: FrozenVersion, site: SiteValues, page: PageValues): MetaCard {
  const root = site.siteAddress.trim().replace(/\/+$/, '');
  const size = frozen.manifest.sizes[0]!;
  return {
    ...page,
    tags: page.tags.split(','),
    imageUrl: root + imagePath(frozen, page.title),
    widthPx: size.widthPx,
    heightPx: size.heightPx,
    alt: page.author ? `${page.title}, by ${page.author}` : page.title,
    type: 'image/png',
    url: root + (page.path.startsWith('/') ? page.path : `/${page.path}`),
    siteName: site.siteName.trim() || hostOf(root),
    locale: site.locale,
    twitterSite: site.twitterSite,
    fediverseCreator: site.fediverseCreator,
    themeColour: site.themeColour,
  };
}

export function hostOf(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/[/?#].*$/, '');
}

function pageSlug(frozen: FrozenVersion, title: string): string {
  const path = imagePath(frozen, title);
  return path.slice(path.lastIndexOf('/') + 1, -'.png'.length);
}
