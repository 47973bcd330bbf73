// What the build puts beside index.html, and how long the browser keeps each.

/** `app` is kept from the first visit on; the others are kept once a card has used them. */
export type FileGroup = 'app' | 'catalogue' | 'chain';

/** `path` is relative to the page. A catalogue font that a starter draws with belongs to the app: its list comes first. */
export function groupOf(path: string): FileGroup {
  if (path.startsWith('starters/fonts/')) return 'catalogue';
  if (/^chain\/(fonts|emoji|dictionaries)\//.test(path)) return 'chain';
  return 'app';
}

/** Its name tells its bytes, so that no other release can have other bytes under it. */
export const isNamedByContent = (path: string): boolean =>
  path.startsWith('assets/') || /^runtime\/[0-9a-f]{16}\//.test(path);

/** What the build knows of its own files; a service worker is made with one. */
export interface Release {
  /** A hash over all files. */
  id: string;
  /** Addresses relative to the page; `./` is the page itself. */
  files: { url: string; revision: string | null; integrity: string }[];
  /** A hash over the bytes of each group that is kept once used. */
  groups: Record<Exclude<FileGroup, 'app'>, string>;
}
