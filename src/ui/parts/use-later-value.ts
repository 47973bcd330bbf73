import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** What is typed elsewhere is followed when the keys pause this long. */
const restMs = 250;

/**
 * The value when there is time, and while a text is typed, not before the keys pause: rendering a panel per key would take
 * the time that the card's own picture needs. `follow` takes the newest at once.
 */
export function useLaterValue<Value>(value: Value): { value: Value; follow: () => void } {
  const [later, setLater] = useState(value);
  const newest = useRef(value);
  const changedAt = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  newest.current = value;

  const follow = useCallback(() => setLater(newest.current), []);

  useEffect(() => {
    if (!isTyping()) {
      startTransition(() => setLater(value));
      return;
    }
    changedAt.current = performance.now();
    // One timer for all keys: it goes on for as long as they have not paused.
    const wait = (ms: number) => {
      timer.current = setTimeout(() => {
        const left = changedAt.current + restMs - performance.now();
        if (left > 0) return wait(left);
        timer.current = undefined;
        startTransition(() => setLater(newest.current));
      }, ms);
    };
    if (timer.current === undefined) wait(restMs);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return { value: later, follow };
}

const isTyping = () => document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false;
