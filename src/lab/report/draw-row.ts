import { toBase64 } from '../../lib/base64.ts';
import type { Card, Runtime } from '../../runtime/card.ts';
import type { Size, Values } from '../../template/schema.ts';
import { checkDrawn } from '../checks/check-drawn.ts';
import type { ReportRow } from './report.ts';

export interface RowToDraw {
  name: string;
  place: string;
  values: Values;
  size: Size;
}

// About the width of a small preview.
const thumbnailPx = 320;

/** Draws one headline at its own size and lets all checks judge it. `withPicture` costs one more painting. */
export async function drawRow(
  runtime: Runtime,
  card: Card,
  { name, place, values, size }: RowToDraw,
  withPicture: boolean,
): Promise<ReportRow> {
  const failed = (error: string): ReportRow => ({
    name,
    place,
    sizeId: size.id,
    verdict: null,
    verdicts: [],
    results: [],
    error,
    picture: null,
  });
  const laidOut = await runtime.layOut(card, values, size);
  if (!laidOut.ok) return failed(laidOut.error.message);
  const pixels = runtime.rasterise(laidOut.value.svg);
  if (!pixels.ok) return failed(pixels.error.message);
  const drawn = { card, values, size, laidOut: laidOut.value, pixels: pixels.value, pngBytes: null };
  const results = await checkDrawn(runtime, drawn);
  if (!results.ok) return failed(results.error.message);
  const { verdict, verdicts } = laidOut.value;
  const picture = withPicture ? runtime.encodePng(laidOut.value.svg, thumbnailPx / size.widthPx) : null;
  return {
    ...failed(''),
    error: null,
    verdict,
    verdicts,
    results: results.value,
    picture: picture?.ok ? `data:image/png;base64,${toBase64(picture.value)}` : null,
  };
}
