import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { covers, readCoverage } from '../runtime/fonts/coverage.ts';
import { readFont } from '../runtime/real-runtime.fixtures.ts';
import { catalogueFamilies, findCatalogueFamily, isCatalogueFont, listFaceFiles } from './font-catalogue.ts';
import { starters } from './starters/starters.ts';

const packageUrl = (id: string, path: string) =>
  new URL(`../../node_modules/@fontsource/${id}/${path}`, import.meta.url);

const styles = ['normal', 'italic'] as const;

describe('the catalogue', () => {
  it('has six families and more with four weights at least, four of them with italics', () => {
    const rich = catalogueFamilies.filter(({ weights }) => weights.length >= 4);
    expect(rich.length).toBeGreaterThanOrEqual(6);
    expect(rich.filter(({ italic }) => italic).length).toBeGreaterThanOrEqual(4);
  });

  it.each(catalogueFamilies)('has every file that $name promises, under an open licence', (family) => {
    const files = family.weights.flatMap((weight) =>
      styles.flatMap((style) => listFaceFiles({ family: family.name, weight, style })),
    );
    expect(files).toHaveLength(family.weights.length * (family.italic ? 2 : 1) * family.slices.length);
    const absent = files.filter(
      (file) => !existsSync(packageUrl(family.id, `files/${file.slice('fonts/'.length)}`)),
    );
    expect(absent).toEqual([]);
    expect(readFileSync(packageUrl(family.id, 'LICENSE'), 'utf8')).toContain('SIL Open Font License');
  });

  it.each(catalogueFamilies)(
    'draws the letters of western Europe and Poland in $name',
    ({ name, weights }) => {
      const coverages = listFaceFiles({ family: name, weight: weights[0]!, style: 'normal' }).map((file) =>
        readCoverage(readFont(file.slice('fonts/'.length))),
      );
      const lacking = Array.from('Aa09&?!—“”…éßñøŁżśğ').filter(
        (letter) => !coverages.some((ranges) => covers(ranges!, letter.codePointAt(0)!)),
      );
      expect(lacking).toEqual([]);
    },
  );
});

describe('listFaceFiles', () => {
  it('names a file per slice, latin first', () => {
    expect(listFaceFiles({ family: 'DM Sans', weight: 700, style: 'italic' })).toEqual([
      'fonts/dm-sans-latin-700-italic.woff',
      'fonts/dm-sans-latin-ext-700-italic.woff',
    ]);
  });

  it('names none for a family, weight or italic that the app has not', () => {
    expect(listFaceFiles({ family: 'Garamond', weight: 400, style: 'normal' })).toEqual([]);
    expect(listFaceFiles({ family: 'Anton', weight: 700, style: 'normal' })).toEqual([]);
    expect(listFaceFiles({ family: 'Anton', weight: 400, style: 'italic' })).toEqual([]);
  });
});

describe('isCatalogueFont', () => {
  it('knows every font of the starters, and no file that somebody brought under the same family name', () => {
    const fonts = starters.flatMap(({ template }) => template.manifest.fonts);
    expect(fonts.filter((font) => !isCatalogueFont(font))).toEqual([]);
    expect(isCatalogueFont({ ...fonts[0]!, file: 'fonts/inter-700.ttf' })).toBe(false);
  });
});

describe('findCatalogueFamily', () => {
  it('looks past upper and lower case, as the engine does', () => {
    expect(findCatalogueFamily('source serif 4')?.id).toBe('source-serif-4');
    expect(findCatalogueFamily('Source Serif')).toBeNull();
  });
});
