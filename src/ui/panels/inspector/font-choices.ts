import type { FontRef } from '../../../template/schema.ts';

const weightWords: Record<number, string> = {
  100: 'Thin',
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
};

/** The families of the card, each once, in fallback order. */
export function listFamilies(fonts: readonly FontRef[]): string[] {
  return [...new Set(fonts.map(({ family }) => family))];
}

/** The weights the card has of the first family in `fontFamily` that it has at all, lightest first. */
export function listWeights(fonts: readonly FontRef[], fontFamily: string | null): number[] {
  const family = fontFamily === null ? fonts[0]?.family : findFamily(fonts, fontFamily);
  const weights = fonts.filter((font) => font.family === family).map(({ weight }) => weight);
  return [...new Set(weights)].sort((a, b) => a - b);
}

function findFamily(fonts: readonly FontRef[], fontFamily: string): string | undefined {
  const wanted = fontFamily.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'));
  return wanted.find((name) => fonts.some(({ family }) => family === name));
}

/** `bold` and `'700'` as 700; null for what is no weight. */
export function readWeight(value: string | number): number | null {
  if (value === 'bold') return 700;
  if (value === 'normal') return 400;
  const weight = Number(value);
  return Number.isFinite(weight) && weight >= 1 && weight <= 1000 ? weight : null;
}

export function writeWeightLabel(weight: number): string {
  return weightWords[weight] ? `${weightWords[weight]} ${weight}` : String(weight);
}
