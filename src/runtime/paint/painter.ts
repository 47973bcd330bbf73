import { createLru } from '../../lib/lru.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { DrawError, Engine, PaintedImage } from '../card.ts';
import { type Box, boxOf, scaleBox } from '../lower/box.ts';
import { takeTree } from '../lower/kept-tree.ts';
import { hasCanvasUnits } from '../lower/svg-index.ts';
import { getNumber } from '../lower/svg-tree.ts';
import type { Blend } from './blend.ts';
import { castShadows } from './cast-shadows.ts';
import { type Canvas, compose, type Layer } from './compose.ts';
import { listDrawables } from './drawables.ts';
import type { Drawable } from './part.ts';
import { createPrefixes } from './prefixes.ts';

/**
 * Pixels that are lent are good until the next picture is painted; given ones are in new memory, or in that of a picture
 * that is not used any more, where it has the right length. `isOpaque` where that is known without looking at all of them.
 */
export type Paint = (
  svg: string,
  scale: number,
  pixels?: 'lent' | 'given' | ArrayBuffer,
) => Result<PaintedImage & { isOpaque: boolean }, DrawError>;

/** Of all parts that are kept, and of all pictures begun. */
const maxLayerBytes = 48 * 1024 * 1024;
const maxPrefixBytes = 36 * 1024 * 1024;

/**
 * Paints pictures part by part and keeps the parts, so that the next picture of the same card paints only what is new.
 * How a picture is divided depends on the picture alone, and a part that is kept is the bytes that painting it anew would
 * give: the result does not depend on what was painted before.
 */
export function createPaint(engine: Pick<Engine, 'paint'>): Paint {
  const layers = createLru<{ layer: Layer; bytes: number }>(maxLayerBytes, ({ bytes }) => bytes);
  const prefixes = createPrefixes(maxPrefixBytes);
  // Used again and again: taking new memory for a picture costs more than filling it.
  let ground = new Uint8Array();
  const lend = (bytes: number): Uint8Array => {
    if (ground.length !== bytes) ground = new Uint8Array(bytes);
    return ground;
  };
  return (svg, scale, pixels = 'lent') => {
    const divided = divide(svg, scale);
    if (!divided) return engine.paint(svg, scale, copyWhole);
    const { size, drawables } = divided;
    const name = `${size.x1} ${size.y1} ${scale}`;
    const keys = drawables.map(({ body, blend }) => `${name} ${opacityOf(blend)} ${body}`);
    const begun = prefixes.find(keys);
    const [width, height] = [size.x1 * scale, size.y1 * scale];
    const canvas: Canvas = {
      width,
      height,
      data: begin(begun, pixels === 'lent' ? lend(4 * width * height) : give(4 * width * height, pixels)),
    };
    const keepAt = prefixes.choose(keys, begun?.count ?? 0);
    for (let index = begun?.count ?? 0; index < drawables.length; index++) {
      const drawable = drawables[index]!;
      const key = keys[index]!;
      const kept = layers.get(key)?.layer;
      if (kept) compose(canvas, kept, drawable.blend);
      else {
        // A plain shape is painted in no time; it is kept when it comes a second time, which text seldom does.
        const keeps = drawable.blend.kind !== 'solid' || prefixes.knows(key);
        const painted = paintLayer(engine, drawable, size, scale, (layer) => {
          compose(canvas, layer, drawable.blend);
          return keeps ? cropLayer(layer) : null;
        });
        if (!painted.ok) return painted;
        const layer = painted.value;
        if (layer) layers.set(key, { layer, bytes: layer.data.length + key.length });
      }
      if (index + 1 === keepAt) prefixes.keep(keys.slice(0, keepAt), canvas.data.slice());
    }
    prefixes.remember(keys);
    return ok({ widthPx: width, heightPx: height, data: canvas.data, isOpaque: begun?.isOpaque ?? false });
  };
}

const give = (bytes: number, used: 'given' | ArrayBuffer): Uint8Array =>
  used !== 'given' && used.byteLength === bytes ? new Uint8Array(used) : new Uint8Array(bytes);

/** The pixels of what is begun, or nothing. */
function begin(begun: { data: Uint8Array } | null, data: Uint8Array): Uint8Array {
  if (begun) data.set(begun.data);
  else data.fill(0);
  return data;
}

const opacityOf = (blend: Blend): number => (blend.kind === 'layer' ? blend.opacity : 1);

/** What is larger is left to the engine, which refuses it. */
const maxPixels = 4096 * 4096;

/** As in lower.ts: other scales round coordinates. */
const exactScales = [1, 2, 4];

function divide(svg: string, scale: number): { size: Box; drawables: Drawable[] } | null {
  if (!exactScales.includes(scale)) return null;
  const root = takeTree(svg);
  const [width, height] = root ? [getNumber(root, 'width'), getNumber(root, 'height')] : [null, null];
  if (!root || !isWhole(width) || !isWhole(height)) return null;
  if (width * height * scale * scale > maxPixels) return null;
  if (!hasCanvasUnits(root, { widthPx: width, heightPx: height })) return null;
  const size = boxOf(0, 0, width, height);
  const drawables = listDrawables(root, size, scale);
  return drawables && { size, drawables };
}

const isWhole = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value > 0;

const copyWhole = ({ widthPx, heightPx, data }: PaintedImage) => ({
  widthPx,
  heightPx,
  data: data.slice(),
  isOpaque: false,
});

/** `read` sees memory that is gone when it returns. */
function paintLayer(
  engine: Pick<Engine, 'paint'>,
  { box, body, shadow }: Drawable,
  canvas: Box,
  scale: number,
  read: (layer: Layer) => Layer | null,
): Result<Layer | null, DrawError> {
  if (!box) return ok(nothing);
  if (shadow) {
    const { region, letters } = shadow;
    return engine.paint(writeSvg(scaleBox(region, 1 / scale), letters), scale, ({ data }) => {
      const layer = castShadows(data, shadow, scaleBox(canvas, scale));
      return layer ? read(layer) : nothing;
    });
  }
  return engine.paint(writeSvg(box, body), scale, ({ widthPx, heightPx, data }) =>
    read({ x: box.x0 * scale, y: box.y0 * scale, width: widthPx, height: heightPx, data }),
  );
}

const nothing: Layer = { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array() };

function writeSvg({ x0, y0, x1, y1 }: Box, body: string): string {
  const [width, height] = [x1 - x0, y1 - y0];
  return `<svg width="${width}" height="${height}" viewBox="${x0} ${y0} ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${body}</svg>`;
}

/** A copy without the empty rows and columns around. */
function cropLayer({ x, y, width, height, data }: Layer): Layer {
  const words = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const isEmptyRow = (row: number) => {
    for (let at = row * width; at < (row + 1) * width; at++) if (words[at] !== 0) return false;
    return true;
  };
  let [top, bottom] = [0, height];
  while (top < bottom && isEmptyRow(top)) top++;
  while (bottom > top && isEmptyRow(bottom - 1)) bottom--;
  let [left, right] = [width, 0];
  for (let row = top; row < bottom; row++) {
    const start = row * width;
    let at = 0;
    while (at < left && words[start + at] === 0) at++;
    left = at;
    at = width;
    while (at > right && words[start + at - 1] === 0) at--;
    right = at;
  }
  const [wide, high] = [Math.max(0, right - left), bottom - top];
  const cropped = new Uint32Array(wide * high);
  for (let row = 0; row < high; row++) {
    const start = (top + row) * width + left;
    cropped.set(words.subarray(start, start + wide), row * wide);
  }
  return { x: x + left, y: y + top, width: wide, height: high, data: new Uint8Array(cropped.buffer) };
}
