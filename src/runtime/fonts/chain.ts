import catalogue from './chain.json' with { type: 'json' };
import type { CodePoints } from './coverage.ts';
import { unpackRanges } from './pack-ranges.ts';

// Faces for the letters that a template's own fonts lack, and pictures of emoji. chain.json names them and their code
// points, and holds one hash over all their bytes. It is a part of the runtime, whose hash is a part of every version's
// id; so what a version draws is settled, though the files are read only when a text needs them.

export interface ChainFamily {
  /** As file names begin: `noto-sans-thai`. */
  id: string;
  /** As people call it. */
  name: string;
  weights: readonly number[];
  slices: readonly ChainSlice[];
}

export interface ChainSlice {
  family: ChainFamily;
  /** `noto-sans-thai-thai`; a face's file is this with its weight. */
  id: string;
  coverage: CodePoints;
}

/** Reads `fonts/<slice>-<weight>.woff` or `emoji/<code points>.svg`; null when it is not there. */
export type ReadChainFile = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

export const facePath = ({ id, family }: ChainSlice, weight: number): string =>
  `fonts/${id}-${weight}.${family.id === lastResort ? 'ttf' : 'woff'}`;

export const emojiPath = (key: string): string => `emoji/${key}.svg`;

const lastResort = 'dejavu-sans';

let families: readonly ChainFamily[] | null = null;

/** In the order in which they are asked for a letter. */
export function chainFamilies(): readonly ChainFamily[] {
  families ??= catalogue.families.map(({ id, name, weights, slices }) => {
    const family: ChainFamily & { slices: ChainSlice[] } = { id, name, weights, slices: [] };
    for (const [slice, packed] of Object.entries(slices))
      family.slices.push({ family, id: slice, coverage: unpackRanges(packed) });
    return family;
  });
  return families;
}

let emoji: ReadonlySet<string> | null = null;

/** Whether there is a picture: `1f1ef-1f1f5`, without variation selectors. */
export function hasEmoji(key: string): boolean {
  emoji ??= new Set(catalogue.emoji.split(' '));
  return emoji.has(key);
}
