/** Carries "show this place in the code" to the code panel, whoever asks and whether or not it is open yet. */
export interface Reveal {
  /** An offset in the source; kept until a panel is there to show it. */
  request(offset: number): void;
  /** One panel at a time; a request that waited is delivered at once. */
  listen(show: (offset: number) => void): () => void;
}

export function createReveal(): Reveal {
  let waiting: number | null = null;
  let listener: ((offset: number) => void) | null = null;
  return {
    request(offset) {
      if (listener) listener(offset);
      else waiting = offset;
    },
    listen(show) {
      listener = show;
      if (waiting !== null) show(waiting);
      waiting = null;
      return () => {
        if (listener === show) listener = null;
      };
    },
  };
}

export const codeReveal = createReveal();

/** Puts the caret at an offset of the source, scrolls there and focuses the editor. */
export const revealInCode = (offset: number): void => codeReveal.request(offset);
