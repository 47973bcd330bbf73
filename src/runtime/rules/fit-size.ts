import type { TextRule } from '../../template/schema.ts';
import type { DrawError } from '../card.ts';
import { guessSize } from './estimate.ts';
import type { Judge, Judgement } from './judge.ts';
import { searchLargest } from './search-largest.ts';

export interface Fitted {
  px: number;
  judgement: Judgement;
}

/** A draw that failed while a rule was being applied; caught where the rule begins. */
export class MeasureFailed extends Error {
  error: DrawError;
  constructor(error: DrawError) {
    super(error.message);
    this.error = error;
  }
}

export async function expectJudgement(judge: Judge, text: string, px: number | null): Promise<Judgement> {
  const judged = await judge(text, px);
  if (!judged.ok) throw new MeasureFailed(judged.error);
  return judged.value;
}

/**
 * The largest whole size from `maxPx` down to `minPx` at which the card holds the text; null when there is none.
 * Larger text never holds better while its box keeps its width. When the width changes with the size, or siblings wrap,
 * a larger size may hold again, so then every size above is tried too.
 */
export async function fitSize(
  judge: Judge,
  text: string,
  { maxPx, minPx }: { maxPx: number; minPx: number },
  { maxLines }: Pick<TextRule, 'maxLines'>,
): Promise<Fitted | null> {
  const at = (px: number) => expectJudgement(judge, text, px);
  const whole = await at(maxPx);
  if (whole.hold.holds) return { px: maxPx, judgement: whole };
  if (maxPx === minPx) return null;
  const guess = guessSize(whole, maxPx, { minPx, maxPx: maxPx - 1, maxLines });
  const holds = async (px: number) => (await at(px)).hold.holds;
  const found = await searchLargest(minPx, maxPx - 1, guess, holds);
  const above = found === null ? minPx : found + 1;
  const isSteady = above >= maxPx || Math.abs((await at(above)).widthPx - whole.widthPx) < 1;
  const largest = isSteady ? found : ((await findAbove(maxPx - 1, above, holds)) ?? found);
  return largest === null ? null : { px: largest, judgement: await at(largest) };
}

/** The same for a text that is known to hold at `minPx`, as one that was cut there is: most hold at no larger size. */
export async function growSize(
  judge: Judge,
  text: string,
  { maxPx, minPx }: { maxPx: number; minPx: number },
  { maxLines, roomPx }: { maxLines: number | undefined; roomPx: number },
): Promise<Fitted> {
  const at = (px: number) => expectJudgement(judge, text, px);
  const holds = async (px: number) => (await at(px)).hold.holds;
  const known = await at(minPx);
  const guess = guessSize({ ...known, roomPx: Math.min(known.roomPx, roomPx) }, minPx, {
    minPx,
    maxPx,
    maxLines,
  });
  const found = (await searchLargest(minPx, maxPx, guess, holds)) ?? minPx;
  const isSteady = found === maxPx || Math.abs((await at(found + 1)).widthPx - known.widthPx) < 1;
  const largest = isSteady ? found : ((await findAbove(maxPx, found + 1, holds)) ?? found);
  return { px: largest, judgement: await at(largest) };
}

async function findAbove(
  from: number,
  downTo: number,
  holds: (px: number) => Promise<boolean>,
): Promise<number | null> {
  for (let px = from; px >= downTo; px--) if (await holds(px)) return px;
  return null;
}
