/** Tells a hand that scrolls the table from the table that scrolls itself, as verdicts come in and move its rows. */
export interface HandScroll {
  /** The table put itself there. */
  moved(topPx: number): void;
  /** Whether a scroll event at this place is a hand's. The event of a move comes once, after it. */
  isHand(topPx: number): boolean;
}

export function createHandScroll(): HandScroll {
  let movedTo: number | null = null;
  return {
    moved(topPx) {
      movedTo = topPx;
    },
    isHand(topPx) {
      const isHand = topPx !== movedTo;
      movedTo = null;
      return isHand;
    },
  };
}
