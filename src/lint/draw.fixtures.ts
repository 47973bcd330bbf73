// The real engines, for tests: what a rule says must be what they draw.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFriezeEngine } from '../engines/frieze.ts';
import type { CardElement, CardNode, FontFace } from '../runtime/card.ts';

const require = createRequire(import.meta.url);
const readModule = (path: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(require.resolve(path)));

const engine = await createFriezeEngine({
  layout: readModule('satori/layout.wasm'),
  resvg: readModule('@resvg/resvg-wasm/index_bg.wasm'),
});

const face = (weight: 400 | 600): FontFace => ({
  family: 'Inter',
  weight,
  style: 'normal',
  data: readModule(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`).buffer,
});

export const fonts: FontFace[] = [face(400), face(600)];

export function el(
  type: string,
  { style = {}, ...props }: { style?: Record<string, string | number>; [name: string]: unknown } = {},
  ...children: CardNode[]
): CardElement {
  return { type, props: { ...props, style, children } };
}

/** Premultiplied RGBA of the tree on a white card of 300 x 150 px. */
export async function draw(tree: CardElement): Promise<Uint8ClampedArray> {
  const page = el(
    'div',
    { style: { display: 'flex', width: 300, height: 150, backgroundColor: 'white', fontFamily: 'Inter' } },
    tree,
  );
  const laidOut = await engine.layout(page, { widthPx: 300, heightPx: 150, fonts, measure: false });
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  const pixels = engine.paint(laidOut.value.svg, 1, ({ data }) => new Uint8ClampedArray(data));
  if (!pixels.ok) throw new Error(pixels.error.message);
  return pixels.value;
}

export async function looksLike(a: CardElement, b: CardElement): Promise<boolean> {
  const [first, second] = [await draw(a), await draw(b)];
  return first.every((value, at) => value === second[at]);
}
