/** How the table was scrolled when it was shown last. */
export interface Passing {
  offsetPx: number;
  /** The last step was wide, by itself no more than a jump. */
  isWide: boolean;
  isFast: boolean;
  /** Keys of the rows that are shown with all that is known of them. */
  whole: ReadonlySet<unknown>;
}

export const atRest: Passing = { offsetPx: 0, isWide: false, isFast: false, whole: new Set() };

/**
 * While more than two rows pass in a frame, frame after frame, nobody reads what comes in: those rows show no more than
 * headline and frame, and are whole as soon as scrolling is slower or rests. Rows that were whole stay so.
 */
export function passRows(
  before: Passing,
  keys: readonly unknown[],
  { isScrolling, offsetPx, rowHeight }: { isScrolling: boolean; offsetPx: number; rowHeight: number },
): Passing {
  // Shown again at the same place: for another reason.
  const isSame = offsetPx === before.offsetPx;
  const isWide =
    isScrolling && (isSame ? before.isWide : Math.abs(offsetPx - before.offsetPx) > 2 * rowHeight);
  const isFast = isScrolling && (isSame ? before.isFast : isWide && before.isWide);
  return {
    offsetPx,
    isWide,
    isFast,
    whole: new Set(isFast ? keys.filter((key) => before.whole.has(key)) : keys),
  };
}
