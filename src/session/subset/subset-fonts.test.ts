import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventTexts, planSubset } from '../../freeze/subset-plan.ts';
import { sha256Hex } from '../../lib/hash.ts';
import { readCoverage } from '../../runtime/fonts/coverage.ts';
import { cardOf, openRealRuntime } from '../../runtime/real-runtime.fixtures.ts';
import { starters } from '../../template/starters/starters.ts';
import type { MadeSubset } from './subset.worker.ts';
import { subsetFonts } from './subset-fonts.ts';
import { createSubsetter, type Subsetter } from './subsetter.ts';

const packages = new URL('../../../node_modules/', import.meta.url);
const readPackage = (path: string) => new Uint8Array(readFileSync(new URL(path, packages)));
const dejaVu = readPackage('dejavu-fonts-ttf/ttf/DejaVuSans.ttf').buffer;

let subset: Subsetter;
beforeAll(async () => {
  subset = await createSubsetter(readPackage('harfbuzzjs/dist/harfbuzz-subset.wasm'));
});

describe('a subset of a real face', () => {
  const coverage = readCoverage(dejaVu)!;
  const { keep } = planSubset(coverage, 'Война и мир, ألف ليلة');

  it('draws texts within its letters as the whole face does, with its kerning, ligatures and marks', async () => {
    const smaller = subset(dejaVu, keep)!.buffer;
    const { runtime } = await openRealRuntime();
    const draw = async (data: ArrayBuffer, title: string) => {
      const fonts = [{ family: 'DejaVu', weight: 400, style: 'normal' as const, data }];
      const card = cardOf(`h('div', { style: { display: 'flex', fontSize: 40 } }, title)`, { fonts });
      const laidOut = await runtime.layOut(card, { title }, { widthPx: 1200, heightPx: 630 });
      if (!laidOut.ok) throw new Error(laidOut.error.message);
      return laidOut.value.svg;
    };
    const written = [
      'AVATAR To. Ta-Te',
      'office ffi waffle',
      'e\u0301 o\u0308 ș Žižek',
      'Война и мир',
      'السَّلَام ألف',
    ];
    for (const title of [...written, ...inventTexts([keep], 24)])
      expect(await draw(smaller, title), title).toBe(await draw(dejaVu, title));
  });

  it('has the letters that it was told to keep and no others, in a tenth of the bytes', () => {
    const latin = planSubset(coverage, 'Title').keep;
    const smaller = subset(dejaVu, latin)!;
    expect(readCoverage(smaller.buffer)).toEqual(latin);
    expect(smaller.length).toBeLessThan(dejaVu.byteLength / 5);
  });

  it('is the same bytes each time, whatever was made before', () => {
    const first = sha256Hex(subset(dejaVu, keep)!);
    subset(dejaVu, [0x41, 0x5a]);
    expect(sha256Hex(subset(dejaVu, keep)!)).toBe(first);
  });

  it('is none for bytes that are no font', () => {
    expect(subset(new TextEncoder().encode('no font at all').buffer, [0x41, 0x5a])).toBe(null);
  });
});

describe('which subsets a version keeps', () => {
  const starter = starters[0]!.template.manifest;
  const large = (name: string) => new Uint8Array(100_000).fill(name.length);
  const whole = { first: large('a'), second: large('bb') };
  const fonts = Object.values(whole).map((bytes) => ({ ...starter.fonts[0]!, sha256: sha256Hex(bytes) }));
  const manifest = { ...starter, fonts };
  const golden = { values: { title: 'A' }, size: starter.sizes[0]!, sha256: sha256Hex(new Uint8Array([7])) };
  const blobs = new Map(Object.values(whole).map((bytes) => [sha256Hex(bytes), bytes]));
  const cut = (bytes: Uint8Array): MadeSubset => ({
    whole: sha256Hex(bytes),
    wholeBytes: bytes.length,
    bytes: new Uint8Array([bytes[0]!]),
    keep: [0x41, 0x5a],
    withheld: [0x430, 0x44f],
  });

  const shaOf = (face: Uint8Array) => sha256Hex(cut(face).bytes);

  /** `pixel`: what a card with these faces draws of a title; 7 is what the whole fonts draw, null no card. */
  const choose = (pixel: (faces: string[], title: unknown) => number | null) =>
    subsetFonts(
      {
        blobs: {
          read: (sha256) => blobs.get(sha256) as Uint8Array<ArrayBuffer> | undefined,
          add: async (bytes) => sha256Hex(bytes),
        },
        draw: async ({ fonts: drawn }, { title }) => {
          const drawnPixel = pixel(
            drawn.map(({ sha256 }) => sha256),
            title,
          );
          return drawnPixel === null ? null : new Uint8Array([drawnPixel]);
        },
        make: async () => Object.values(whole).map(cut),
      },
      manifest,
      'A',
      [golden],
    );

  it('keeps all that drew the goldens and the invented texts to the same bytes', async () => {
    const subsets = await choose(() => 7);
    expect(subsets?.faces.map((face) => face.whole)).toEqual(fonts.map(({ sha256 }) => sha256));
    expect(subsets?.proof).toEqual({ goldens: 1, texts: 12 });
    expect(subsets?.faces[0]).toMatchObject({ wholeBytes: 100_000, bytes: 1, letters: 26, withheld: 'ts+v' });
  });

  it('lets a face travel whole with which one picture differs', async () => {
    const subsets = await choose((faces) => (faces.includes(shaOf(whole.second)) ? 8 : 7));
    expect(subsets?.faces.map((face) => face.whole)).toEqual([sha256Hex(whole.first)]);
  });

  it('keeps none with which a golden differs, nor one with which an invented text does', async () => {
    const isSubset = (faces: string[]) =>
      faces.includes(shaOf(whole.first)) || faces.includes(shaOf(whole.second));
    expect(await choose((faces, title) => (isSubset(faces) && title === 'A' ? 8 : 7))).toBe(undefined);
    expect(await choose((faces, title) => (isSubset(faces) && title !== 'A' ? 8 : 7))).toBe(undefined);
  });

  it('keeps none of two faces that draw the same each alone and not together', async () => {
    const areBoth = (faces: string[]) =>
      faces.includes(shaOf(whole.first)) && faces.includes(shaOf(whole.second));
    expect(await choose((faces) => (areBoth(faces) ? 8 : 7))).toBe(undefined);
  });

  it('takes a text that cannot be drawn at all for no proof', async () => {
    expect(await choose((_, title) => (title === 'A' ? 7 : null))).toBe(undefined);
  });

  it('makes none for the slices that the app brings', async () => {
    const small = { ...manifest, fonts: [{ ...fonts[0]!, sha256: 'absent' }] };
    const made = await subsetFonts(
      {
        blobs: { read: () => new Uint8Array(31_260), add: async () => '' },
        draw: async () => null,
        make: async () => {
          throw new Error('nothing is to be made');
        },
      },
      small,
      '',
      [golden],
    );
    expect(made).toBe(undefined);
  });
});
