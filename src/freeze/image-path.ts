import { slug } from './file-name.ts';

/**
 * Path of a page's image on the site. The version stands in the path, not in the query, since some platforms
 * ignore the query and would show the old card for ever. A page's slug keeps its letters, percent-encoded.
 */
export function imagePath(
  version: { name: string; number: number; versionId: string },
  pageSlug: string,
): string {
  return `/og/${slug(version.name, 'card')}/${versionFolder(version)}/${pageSegment(pageSlug)}.png`;
}

/** The part of the path that changes when a version is frozen. */
export function versionFolder({ number, versionId }: { number: number; versionId: string }): string {
  return `v${number}-${versionId.slice(0, 8)}`;
}

function pageSegment(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return encodeURIComponent(words.replace(/^-|-$/g, '')) || 'page';
}
