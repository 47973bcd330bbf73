import { slug } from './file-name.ts';

/**
 * Path of a page's image on the site. The version stands in the path, not in the query, since some platforms
 * ignore the query and would show the old card for ever. A page's slug keeps its letters, percent-encoded.
 */
export function imagePath(
  version: { name: string; number: number; versionId: string },
  pageSlug: string,
): string {
  const folder = `v${version.number}-${version.versionId.slice(0, 8)}`;
  return `/og/${slug(version.name, 'card')}/${folder}/${pageSegment(pageSlug)}.png`;
}

function pageSegment(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return encodeURIComponent(words.replace(/^-|-$/g, '')) || 'page';
}
