import catalogue from './font-catalogue.json' with { type: 'json' };
import type { FontRef } from './schema.ts';

// Families that come with the app. Their files lie beside the starters' and are fetched when a template takes them.

export type FontKind = 'sans' | 'serif' | 'mono' | 'display';

export interface CatalogueFamily {
  /** As file names begin: `source-serif-4`. */
  id: string;
  name: string;
  kind: FontKind;
  /** Lightest first; an italic has all of them. */
  weights: readonly number[];
  italic: boolean;
  /** Each face comes in these files, in the order in which they are asked for a letter. */
  slices: readonly string[];
}

export type FaceChoice = Pick<FontRef, 'family' | 'weight' | 'style'>;

export const catalogueFamilies = catalogue as readonly CatalogueFamily[];

export function findCatalogueFamily(name: string): CatalogueFamily | null {
  return catalogueFamilies.find((family) => family.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The files of one face, for `FontRef.file`; empty when the app has no such face. */
export function listFaceFiles({ family, weight, style }: FaceChoice): string[] {
  const found = findCatalogueFamily(family);
  if (!found?.weights.includes(weight) || (style === 'italic' && !found.italic)) return [];
  return found.slices.map((slice) => `fonts/${found.id}-${slice}-${weight}-${style}.woff`);
}

/** Whether a font of a template is one of the app's own files, whose licence the app has. */
export function isCatalogueFont(font: FontRef): boolean {
  return listFaceFiles(font).includes(font.file);
}
