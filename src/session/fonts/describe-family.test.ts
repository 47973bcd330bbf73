import { describe, expect, it } from 'vitest';
import type { FontRef } from '../../template/schema.ts';
import { describeFamilies } from './describe-family.ts';
import { readPackage } from './font-files.fixtures.ts';

const slice = (name: string, weight: number): FontRef => ({
  family: 'Inter',
  weight,
  style: 'normal',
  file: `fonts/inter-${name}-${weight}-normal.woff`,
  sha256: `${name} ${weight}`,
});
const bytesOf = ({ file }: FontRef) => readPackage(`@fontsource/inter/files/${file.slice('fonts/'.length)}`);

describe('describeFamilies', () => {
  it('adds up the slices of a face, and tells the scripts of all together', () => {
    const fonts = [slice('latin', 700), slice('latin', 400), slice('greek', 400)];
    const files = new Map(fonts.map((font) => [font.sha256, bytesOf(font)]));
    const [inter] = describeFamilies(fonts, (sha256) => files.get(sha256));
    const [bold, regular, greek] = fonts.map((font) => bytesOf(font).length);
    expect(inter).toEqual({
      family: 'Inter',
      faces: [
        { weight: 400, style: 'normal', bytes: regular! + greek! },
        { weight: 700, style: 'normal', bytes: bold },
      ],
      scripts: [
        { name: 'Latin', has: true },
        { name: 'Latin ext', has: false },
        { name: 'Greek', has: true },
        { name: 'Cyrillic', has: false },
      ],
      missing: [],
    });
  });

  it('names files that are nowhere, and keeps the order of families', () => {
    const fonts = [{ ...slice('latin', 400), family: 'Zilla' }, slice('latin', 400)];
    const described = describeFamilies(fonts, () => undefined);
    expect(described.map(({ family, missing }) => [family, missing.length])).toEqual([
      ['Zilla', 1],
      ['Inter', 1],
    ]);
  });
});
