// Pictures for the tests of the checks, drawn by the engines that ship.
import { describe, expect, it } from 'vitest';
import type { Card } from '../../runtime/card.ts';
import { cardOf, inter600, openRealRuntime, readFont } from '../../runtime/real-runtime.fixtures.ts';
import type { Values } from '../../template/schema.ts';
import type { Check, DrawnFixture, Finding } from './check.ts';
import { lookCloser } from './check-drawn.ts';

export const { runtime } = await openRealRuntime();

export const cairo = (['arabic', 'latin'] as const).map((slice) => ({
  family: 'Cairo',
  weight: 400,
  style: 'normal' as const,
  data: readFont(`cairo-${slice}-400-normal.woff`),
}));
export const fonts = [...inter600, ...cairo];

export interface Picture {
  name: string;
  /** JavaScript of the elements on the card; `title` is the field. */
  body: string;
  /** Styles of the card itself, as JavaScript. */
  page?: string;
  title?: string;
  values?: Values;
  card?: Partial<Card>;
  size?: { widthPx: number; heightPx: number };
}

export const cardSize = { widthPx: 600, heightPx: 315 };

/** A white card of 600 x 315 px in Inter 600, its elements in a column; the size of a usual card, halved. */
export async function drawPicture(picture: Picture): Promise<DrawnFixture> {
  const { body, page = '', title = 'Parse, do not validate', values, size = cardSize } = picture;
  const root = `h('div', { 'data-n': 0, style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', width: ${size.widthPx}, height: ${size.heightPx}, backgroundColor: '#ffffff', color: '#111111', fontFamily: 'Inter', fontWeight: 600, fontSize: 32, ${page} } }, ${body})`;
  const card = cardOf(root, { fonts, ...picture.card });
  const given = values ?? { title };
  const laidOut = await runtime.layOut(card, given, size);
  if (!laidOut.ok) throw new Error(`${picture.name}: ${laidOut.error.message}`);
  const pixels = runtime.rasterise(laidOut.value.svg);
  if (!pixels.ok) throw new Error(pixels.error.message);
  const drawn = { card, values: given, size, laidOut: laidOut.value, pixels: pixels.value, pngBytes: null };
  const looked = await lookCloser(runtime, drawn);
  if (!looked.ok) throw new Error(looked.error.message);
  return looked.value;
}

/** The codes of what one check finds on a picture, or `unknown`. */
export async function findCodes(check: Check, picture: Picture): Promise<string[]> {
  const judged = check.judge(await drawPicture(picture));
  return Array.isArray(judged) ? judged.map(({ code }) => code) : ['unknown'];
}

/** Three of a kind, or more. */
type Three<T> = [T, T, T, ...T[]];

export interface Pictures {
  /** `fixes`: the button of each finding, null where it is mended by hand. */
  fail: Three<Picture & { codes: string[]; fixes?: (string | null)[] }>;
  pass: Three<Picture>;
  nearMiss: Three<Picture>;
}

/** Three pictures at least that fail, pass, and pass by a hair. */
export function describeCheck(check: Check, { fail, pass, nearMiss }: Pictures): void {
  describe(`check ${check.id}`, () => {
    it.each(fail.map((picture) => [picture.name, picture] as const))('fails: %s', async (_, picture) => {
      const judged = check.judge(await drawPicture(picture)) as Finding[];
      expect(judged.map(({ code }) => code)).toEqual(picture.codes);
      if (picture.fixes) expect(judged.map(({ fix }) => fix?.label ?? null)).toEqual(picture.fixes);
    });
    it.each(pass.map((picture) => [picture.name, picture] as const))('passes: %s', async (_, picture) => {
      expect(await findCodes(check, picture)).toEqual([]);
    });
    it.each(nearMiss.map((picture) => [picture.name, picture] as const))(
      'passes by a hair: %s',
      async (_, picture) => {
        expect(await findCodes(check, picture)).toEqual([]);
      },
    );
  });
}
