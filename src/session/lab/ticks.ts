/** When what was found is shown: a few times a second, and not while the user scrolls. */
export interface Ticks {
  /** Something is new. */
  ask(): void;
  /** The user scrolls: until a moment after, no row may move or change under the pointer. */
  scrolled(): void;
}

const tickMs = 120;
const restMs = 300;

/** `show` shows all that is new; `showProgress`, while the user scrolls, only how far it is. */
export function createTicks(show: () => void, showProgress: () => void): Ticks {
  let isDue = false;
  let scrolledAt = Number.NEGATIVE_INFINITY;

  function tick() {
    const leftMs = scrolledAt + restMs - performance.now();
    if (leftMs > 0) {
      showProgress();
      setTimeout(tick, leftMs);
      return;
    }
    isDue = false;
    show();
  }

  return {
    ask() {
      if (isDue) return;
      isDue = true;
      setTimeout(tick, tickMs);
    },
    scrolled() {
      scrolledAt = performance.now();
    },
  };
}
