import { ok, type Result } from '../../lib/result.ts';
import type { Card, DrawError, LaidOut, Pixels, Runtime } from '../../runtime/card.ts';
import { prepareValues } from '../../runtime/prepare-values.ts';
import type { Values } from '../../template/schema.ts';
import type { CheckResult, DrawnFixture } from './check.ts';
import { runChecks } from './run-checks.ts';
import { lightestLimitBytes, mostPngBytes } from './weight.ts';

export interface Drawn {
  card: Card;
  values: Values;
  size: { widthPx: number; heightPx: number };
  laidOut: LaidOut;
  /** At the card's own size. */
  pixels: Pixels;
  /** null where no PNG was made; one is made where the card may be heavy. */
  pngBytes: number | null;
}

// Most headlines of a template stand on the same picture, which then is painted once.
let lastBehind: { runtime: Runtime; svg: string; pixels: Pixels } | null = null;

/** All checks over what was drawn. */
export async function checkDrawn(runtime: Runtime, drawn: Drawn): Promise<Result<CheckResult[], DrawError>> {
  const looked = await lookCloser(runtime, drawn);
  return looked.ok ? ok(runChecks(looked.value)) : looked;
}

/** Where the words of a drawn card are, what is behind them, and what it weighs where that may matter. */
export async function lookCloser(runtime: Runtime, drawn: Drawn): Promise<Result<DrawnFixture, DrawError>> {
  const text = await runtime.readText(drawn.card, drawn.laidOut, drawn.size);
  if (!text.ok) return text;
  const behind = paintBehind(runtime, text.value.behind);
  if (!behind.ok) return behind;
  const weighed = drawn.pngBytes === null ? weigh(runtime, drawn) : ok(drawn.pngBytes);
  if (!weighed.ok) return weighed;
  const { props } = prepareValues(drawn.card.fields, drawn.card.rules, drawn.values);
  return ok({ ...drawn, pngBytes: weighed.value, props, text: text.value, behind: behind.value });
}

/** Encoding takes as long as painting, so a card that cannot be heavy is not encoded. */
function weigh(runtime: Runtime, { laidOut, pixels }: Drawn): Result<number | null, DrawError> {
  if (mostPngBytes(pixels) <= lightestLimitBytes) return ok(null);
  const png = runtime.encodePng(laidOut.svg);
  return png.ok ? ok(png.value.length) : png;
}

function paintBehind(runtime: Runtime, svg: string): Result<Pixels, DrawError> {
  if (lastBehind?.runtime === runtime && lastBehind.svg === svg) return ok(lastBehind.pixels);
  const painted = runtime.rasterise(svg);
  if (painted.ok) lastBehind = { runtime, svg, pixels: painted.value };
  return painted;
}
