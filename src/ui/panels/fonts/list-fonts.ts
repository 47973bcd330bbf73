import { catalogueFamilies, type FontKind } from '../../../template/font-catalogue.ts';
import type { FontRef } from '../../../template/schema.ts';

export interface FontOption {
  family: string;
  /** `7 weights, italics` */
  note: string;
}

export interface FontGroup {
  /** Its title. */
  value: string;
  items: FontOption[];
}

const kindTitles: Record<FontKind, string> = {
  sans: 'Sans',
  serif: 'Serif',
  mono: 'Monospaced',
  display: 'Display',
};

/** The card's own families first, then those of the app by kind. */
export function listFonts(fonts: readonly FontRef[]): FontGroup[] {
  const own = [...new Set(fonts.map(({ family }) => family))];
  const groups: FontGroup[] = [
    { value: 'In this card', items: own.map((family) => ({ family, note: noteOwn(fonts, family) })) },
  ];
  for (const kind of Object.keys(kindTitles) as FontKind[]) {
    const items = catalogueFamilies
      .filter((family) => family.kind === kind && !own.includes(family.name))
      .map(({ name, weights, italic }) => ({ family: name, note: writeNote(weights.length, italic) }));
    groups.push({ value: kindTitles[kind], items });
  }
  return groups.filter(({ items }) => items.length > 0);
}

function noteOwn(fonts: readonly FontRef[], family: string): string {
  const faces = fonts.filter((font) => font.family === family);
  return writeNote(
    new Set(faces.map(({ weight }) => weight)).size,
    faces.some(({ style }) => style === 'italic'),
  );
}

const writeNote = (weights: number, italic: boolean): string =>
  `${weights} ${weights === 1 ? 'weight' : 'weights'}${italic ? ', italics' : ''}`;
