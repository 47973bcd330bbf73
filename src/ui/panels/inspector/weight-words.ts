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
