// The address of a page's picture, for its meta tags. Draws nothing, so it may be imported anywhere.
import { version } from './version.mjs';

/**
 * Path of the picture for a page: `/og/blog-post/v3-a1b2c3d4/my-page.png?title=…`. `page` is the page's slug; it keeps
 * the addresses of two pages apart where a platform ignores the query. Without `values` the path is that of a picture
 * made when the site was built.
 */
export function cardPath(page, values = {}, { size } = {}) {
  const query = new URLSearchParams();
  for (const { name } of version.fields) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    for (const item of Array.isArray(value) ? value : [value]) query.append(name, String(item));
  }
  if (size !== undefined && size !== version.sizes[0].id) query.append('size', size);
  const search = query.size === 0 ? '' : `?${query}`;
  return `/og/${version.template}/${version.folder}/${pageName(page)}.png${search}`;
}

/** One segment of a path, however the slug is written. */
export function pageName(page) {
  const words = page
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return encodeURIComponent(words.replace(/^-|-$/g, '')) || 'page';
}

/**
 * The meta tags of a page in the order that platforms read them, as `{ property, content }` or `{ name, content }`.
 * `site`: `https://example.com`; `path`: the page's path there; `page`: its slug; `alt`: what the picture shows. Leave
 * `values` out when the picture is made with the site.
 */
export function cardTags({
  site,
  path,
  page,
  title,
  alt,
  description,
  siteName,
  type = 'website',
  values,
  size,
}) {
  const { widthPx, heightPx } = version.sizes.find(({ id }) => id === size) ?? version.sizes[0];
  return [
    { property: 'og:title', content: title },
    { property: 'og:type', content: type },
    { property: 'og:url', content: new URL(path, site).href },
    { property: 'og:site_name', content: siteName },
    { property: 'og:description', content: description },
    { property: 'og:image', content: new URL(cardPath(page, values, { size }), site).href },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(widthPx) },
    { property: 'og:image:height', content: String(heightPx) },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image:alt', content: alt },
  ].filter(({ content }) => content !== undefined && content !== '');
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The tags as HTML, for servers that write their pages as text. */
export function printTags(tags) {
  const escapeText = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);
  const print = ({ property, name, content }) =>
    `<meta ${property ? 'property' : 'name'}="${property ?? name}" content="${escapeText(content)}">\n`;
  return tags.map(print).join('');
}

export { version };
