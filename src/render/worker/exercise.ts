// A layout takes several times as long until the host has compiled what the engines run. So, in the worker that follows
// the keys, the last card is laid out, or painted, again a few times while nothing is asked.

const idlePauseMs = 1000;
const betweenRoundsMs = 40;

export interface Exercise {
  /** Has `again` run in the next long pause, and a few times after it. */
  plan(again: () => Promise<unknown>): void;
  /** No round is under way or will come; the engines do one thing at a time. */
  end(): Promise<void>;
}

/** At most `rounds` in all. */
export function createExercise(rounds: number): Exercise {
  let left = rounds;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<unknown> = Promise.resolve();

  function plan(again: () => Promise<unknown>, pauseMs: number) {
    if (left === 0) return;
    timer = setTimeout(() => {
      left--;
      // What goes wrong here is told when the card is drawn for somebody.
      round = again().then(
        () => plan(again, betweenRoundsMs),
        () => {},
      );
    }, pauseMs);
  }

  return {
    plan: (again) => plan(again, idlePauseMs),
    async end() {
      clearTimeout(timer);
      await round;
      // The round that was under way has planned the next.
      clearTimeout(timer);
    },
  };
}
