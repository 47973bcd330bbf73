// The engine that ships, and pictures painted by it in one go and in parts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openResvg } from '../../engines/resvg.ts';
import { ok } from '../../lib/result.ts';
import type { Engine } from '../card.ts';
import { type Difference, draw, isEqual, layOut, type Size } from '../lower/draw.fixtures.ts';
import { lowerSvg } from '../lower/lower.ts';
import { randomTree } from '../lower/random-tree.fixtures.ts';
import { createPaint, type Paint } from './painter.ts';

const require = createRequire(import.meta.url);
export const resvg = await openResvg(
  Uint8Array.from(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
);

export const engine: Pick<Engine, 'paint'> = {
  paint: (svg, scale, read) =>
    ok(
      resvg.paint(
        svg,
        scale,
        () => true,
        (image) => read(image!),
      ),
    ),
};

export const open = (width: number, height: number): string =>
  `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">`;

export function paintWith(paint: Paint, svg: string, scale = 1): Uint8Array {
  const painted = paint(svg, scale);
  if (!painted.ok) throw new Error(painted.error.message);
  return painted.value.data.slice();
}

/** By a painter that has painted nothing before. */
export const paintCold = (svg: string, scale = 1): Uint8Array => paintWith(createPaint(engine), svg, scale);

export function differ(a: Uint8Array, b: Uint8Array): Difference {
  if (a.length !== b.length) return { largest: 255, share: 1 };
  let [largest, count] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i]! - b[i]!);
    if (difference > 0) count++;
    if (difference > largest) largest = difference;
  }
  return { largest, share: count / a.length };
}

export interface PaintSearch {
  seed: number;
  count: number;
  size: Size;
  scale: number;
}

export interface PaintFound {
  worst: Difference;
  undrawable: number;
  /** One line for each picture that is not the one painted in one go, or another when painted after others. */
  wrong: string[];
}

/**
 * Paints random trees, lowered, in parts: first by a painter that knows nothing, then, in reverse order, by one that has
 * painted them all, so that it begins with what it kept. `create`: a wrong painter may be tried.
 */
export async function searchPaintings(
  { seed: first, count, size, scale }: PaintSearch,
  create = () => createPaint(engine),
): Promise<PaintFound> {
  const found: PaintFound = { worst: { largest: 0, share: 0 }, undrawable: 0, wrong: [] };
  const warm = create();
  const painted: { seed: number; svg: string; cold: Uint8Array }[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const raw = await layOut(randomTree(seed, size), size);
    const { svg } = lowerSvg(raw, { widthPx: size.width, heightPx: size.height, scale });
    const whole = tryDraw(svg, scale);
    if (!whole) {
      found.undrawable++;
      continue;
    }
    const cold = paintWith(create(), svg, scale);
    const difference = differ(whole, cold);
    found.worst.largest = Math.max(found.worst.largest, difference.largest);
    found.worst.share = Math.max(found.worst.share, difference.share);
    if (!isEqual(difference))
      found.wrong.push(`FRIEZE_SEED=${seed} scale ${scale} ${JSON.stringify(difference)}`);
    paintWith(warm, svg, scale);
    painted.push({ seed, svg, cold });
  }
  for (const { seed, svg, cold } of painted.reverse()) {
    if (differ(paintWith(warm, svg, scale), cold).largest > 0)
      found.wrong.push(`FRIEZE_SEED=${seed} scale ${scale} differs when it is painted after others`);
  }
  return found;
}

/** Null where resvg traps. */
function tryDraw(svg: string, scale: number): Uint8Array | null {
  try {
    return draw(svg, scale);
  } catch {
    return null;
  }
}
