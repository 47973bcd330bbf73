import type { ReadFont } from '../../../session/fonts/font.worker.ts';
import type { FaceChoice } from '../../../template/font-catalogue.ts';
import type { FontRef } from '../../../template/schema.ts';

/** The layer that takes the font; null for none. */
export interface FontTaker {
  nodeId: string | null;
}

/** A file that was read, as the dialog shows it and the designer corrects it. */
export interface BroughtEntry {
  /** Its place among the files. */
  index: number;
  fileName: string;
  font: ReadFont;
  family: string;
  style: FontRef['style'];
  /** One of a static font; of a variable one those that it is frozen at. */
  weights: readonly number[];
  /** Why it was not taken when it was tried. */
  refused: string | null;
}

export function openEntry(index: number, fileName: string, font: ReadFont): BroughtEntry {
  const { family, style, weight, variable } = font.facts;
  return { index, fileName, font, family, style, weights: guessWeights(weight, variable), refused: null };
}

/** Of a variable font Regular and Bold, since each weight is a file of its own in the bundle. */
function guessWeights(weight: number, variable: ReadFont['facts']['variable']): number[] {
  const offered = variable?.weights ?? [];
  if (offered.length === 0) return [weight];
  const usual = offered.filter((each) => each === 400 || each === 700);
  return usual.length > 0 ? usual : [offered[0]!];
}

export const facesOf = ({ family, style, weights }: BroughtEntry): FaceChoice[] =>
  weights.map((weight) => ({ family: family.trim(), weight, style }));

const keyOf = ({ family, weight, style }: FaceChoice): string => `${family.toLowerCase()}/${weight}/${style}`;

/** A face that two of the files would be, since one of them would be lost. */
export function findTwice(entries: readonly BroughtEntry[]): FaceChoice | null {
  const seen = new Set<string>();
  for (const face of entries.flatMap(facesOf)) {
    if (seen.has(keyOf(face))) return face;
    seen.add(keyOf(face));
  }
  return null;
}

/** Faces of the card that the entry takes the place of. */
export function findReplaced(entry: BroughtEntry, fonts: readonly FontRef[]): FaceChoice[] {
  const known = new Set(fonts.map(keyOf));
  return facesOf(entry).filter((face) => known.has(keyOf(face)));
}
