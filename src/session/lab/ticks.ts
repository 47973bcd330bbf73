/** When what was found is shown: a few times a second, and not while the user scrolls. */
export interface Ticks {
  /** Something is new. */
  ask(): void;
  /** The user scrolls: until a moment after, no row may move or change under the pointer. */
  scrolled(): void;
}

const tickMs = 120;
const restMs = 300;

interface TickOptions {
  /** Shows all that is new. */
  show(): void;
  /** Shows only how far it is: while the user scrolls. */
  showProgress(): void;
  onScrolling(isScrolling: boolean): void;
}

export function createTicks({ show, showProgress, onScrolling }: TickOptions): Ticks {
  let isDue = false;
  let isScrolling = false;
  let scrolledAt = Number.NEGATIVE_INFINITY;

  const leftMs = () => scrolledAt + restMs - performance.now();

  function tick() {
    if (leftMs() > 0) {
      showProgress();
      setTimeout(tick, leftMs());
      return;
    }
    isDue = false;
    show();
  }

  function rest() {
    if (leftMs() > 0) {
      setTimeout(rest, leftMs());
      return;
    }
    isScrolling = false;
    onScrolling(false);
  }

  return {
    ask() {
      if (isDue) return;
      isDue = true;
      setTimeout(tick, tickMs);
    },
    scrolled() {
      scrolledAt = performance.now();
      if (isScrolling) return;
      isScrolling = true;
      onScrolling(true);
      setTimeout(rest, restMs);
    },
  };
}
