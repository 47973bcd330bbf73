import type { MetaCard } from './meta-card.ts';

/** How far a snippet was proved: drawn by its own engine, or read by a parser alone. */
export type SnippetProof = { kind: 'rendered'; in: string } | { kind: 'parsed' };

/** One framework's way to write the tags. */
export interface SnippetPrinter {
  /** As the framework is called. */
  label: string;
  /** Where the code goes, in a path that the site may name otherwise. */
  file: string;
  /** One sentence on what goes wrong in this framework. */
  trap: string;
  proof: SnippetProof;
  /** The card is normalised. */
  print(card: MetaCard): string;
}

/** Joins what is there. */
export function printLines(lines: readonly (string | null)[]): string {
  return lines
    .filter((line) => line !== null)
    .map((line) => `${line}\n`)
    .join('');
}
