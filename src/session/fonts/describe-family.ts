import { type CodePoints, covers, readCoverage } from '../../runtime/fonts/coverage.ts';
import type { FontRef } from '../../template/schema.ts';
import type { BlobCache } from '../blob-cache.ts';

export interface FamilyFacts {
  family: string;
  /** Lightest first, upright before italic. */
  faces: { weight: number; style: FontRef['style']; bytes: number }[];
  scripts: { name: string; has: boolean }[];
  /** Files that are neither stored nor with the app. */
  missing: string[];
}

/** The families of a template in fallback order, with what their files hold. */
export function describeFamilies(fonts: readonly FontRef[], read: BlobCache['read']): FamilyFacts[] {
  return [...new Set(fonts.map(({ family }) => family))].map((family) =>
    describeFamily(
      family,
      fonts.filter((font) => font.family === family),
      read,
    ),
  );
}

function describeFamily(family: string, fonts: readonly FontRef[], read: BlobCache['read']): FamilyFacts {
  const faces = new Map<string, FamilyFacts['faces'][number]>();
  const coverages: CodePoints[] = [];
  const missing: string[] = [];
  for (const { weight, style, sha256, file } of fonts) {
    const data = read(sha256);
    const key = `${weight}/${style}`;
    const face = faces.get(key) ?? { weight, style, bytes: 0 };
    face.bytes += data?.length ?? 0;
    faces.set(key, face);
    if (data) coverages.push(readCoverage(data.buffer) ?? []);
    else missing.push(file);
  }
  return {
    family,
    faces: [...faces.values()].sort((a, b) => a.weight - b.weight || (a.style === 'normal' ? -1 : 1)),
    scripts: scriptLetters.map(([name, letters]) => ({ name, has: coversLetters(coverages, letters) })),
    missing,
  };
}

/** A script and letters that no font of it lacks. */
export const scriptLetters: readonly [script: string, letters: string][] = [
  ['Latin', 'AZaz09'],
  ['Latin ext', 'ĀŁżŐğ'],
  ['Greek', 'ΑΩαω'],
  ['Cyrillic', 'АЯая'],
];

/** Each of the letters is in one of the files. */
export function coversLetters(coverages: readonly CodePoints[], letters: string): boolean {
  return Array.from(letters).every((letter) =>
    coverages.some((ranges) => covers(ranges, letter.codePointAt(0)!)),
  );
}
