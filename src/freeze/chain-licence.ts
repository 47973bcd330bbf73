import { chainFamilies } from '../runtime/fonts/chain.ts';

/** Where the licence of a file of the fallback chain stands in the chain; null for a file that it does not know. */
export function chainLicence(path: string): string | null {
  if (path.startsWith('emoji/')) return 'licences/twemoji.txt';
  if (path.startsWith('dictionaries/')) return 'licences/icu-dictionaries.txt';
  const file = path.replace('fonts/', '');
  // `noto-sans` begins the names of others, so the longest one counts.
  const ids = chainFamilies().map(({ id }) => id);
  const own = ids.filter((id) => file.startsWith(`${id}-`)).sort((a, b) => b.length - a.length)[0];
  return own === undefined ? null : `licences/${own}.txt`;
}
