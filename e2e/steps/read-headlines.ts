import { readFileSync } from 'node:fs';

interface Headlines {
  lengths: Record<'short' | 'medium' | 'long', string[]>;
  hostile: string[];
}

/** Headlines of real sites, by the lengths that a card must hold for. */
export function readHeadlines(): Headlines {
  return JSON.parse(readFileSync(new URL('../data/headlines.json', import.meta.url), 'utf8')) as Headlines;
}
