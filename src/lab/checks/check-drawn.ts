import { ok, type Result } from '../../lib/result.ts';
import type { Card, DrawError, LaidOut, Pixels, Runtime } from '../../runtime/card.ts';
import { prepareValues } from '../../runtime/prepare-values.ts';
import type { Values } from '../../template/schema.ts';
import type { CheckResult } from './check.ts';
import { runChecks } from './run-checks.ts';

export interface Drawn {
  card: Card;
  values: Values;
  size: { widthPx: number; heightPx: number };
  laidOut: LaidOut;
  /** At the card's own size. */
  pixels: Pixels;
  /** null where no PNG was made. */
  pngBytes: number | null;
}

// Most headlines of a template stand on the same picture, which then is painted once.
let lastBehind: { runtime: Runtime; svg: string; pixels: Pixels } | null = null;

/** Looks closer at what was drawn: where its words are and what is behind them. Then all checks judge it. */
export async function checkDrawn(runtime: Runtime, drawn: Drawn): Promise<Result<CheckResult[], DrawError>> {
  const text = await runtime.readText(drawn.card, drawn.laidOut, drawn.size);
  if (!text.ok) return text;
  const behind = paintBehind(runtime, text.value.behind);
  if (!behind.ok) return behind;
  const { props } = prepareValues(drawn.card.fields, drawn.card.rules, drawn.values);
  return ok(runChecks({ ...drawn, props, text: text.value, behind: behind.value }));
}

function paintBehind(runtime: Runtime, svg: string): Result<Pixels, DrawError> {
  if (lastBehind?.runtime === runtime && lastBehind.svg === svg) return ok(lastBehind.pixels);
  const painted = runtime.rasterise(svg);
  if (painted.ok) lastBehind = { runtime, svg, pixels: painted.value };
  return painted;
}
