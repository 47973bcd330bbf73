import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { clampNumber, roundNumber, scaleStep } from './evaluate-number.ts';

/** Every change of a number comes as one session, so that one drag, or one held key, is one undo step. */
export interface ScrubHandlers {
  onScrubStart?: () => void;
  onScrub: (value: number) => void;
  /** `cancel`: the value from before the session is to come back. */
  onScrubEnd?: (outcome: 'commit' | 'cancel') => void;
}

export interface ScrubLimits {
  value: number | null;
  step: number;
  min?: number;
  max?: number;
}

interface Drag {
  pointerId: number;
  lastX: number;
  travelled: number;
  startValue: number;
  started: boolean;
}

// Smaller moves are a click with an unsteady hand.
const slopPx = 3;

/** Dragging a handle sideways: one step per pixel. `scrubbed` is the value under way, null at rest. */
export function useScrub(limits: ScrubLimits, handlers: ScrubHandlers, onClick: () => void) {
  const drag = useRef<Drag | null>(null);
  const [scrubbed, setScrubbed] = useState<{ value: number; delta: number } | null>(null);
  const isDragging = scrubbed !== null;

  const end = (outcome: 'commit' | 'cancel') => {
    const ended = drag.current;
    drag.current = null;
    setScrubbed(null);
    if (ended?.started) handlers.onScrubEnd?.(outcome);
    return ended;
  };

  const endRef = useRef(end);
  endRef.current = end;
  useEffect(() => {
    if (!isDragging) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      endRef.current('cancel');
    };
    addEventListener('keydown', cancel, true);
    return () => removeEventListener('keydown', cancel, true);
  }, [isDragging]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || limits.value === null) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      pointerId: event.pointerId,
      lastX: event.clientX,
      travelled: 0,
      startValue: limits.value,
      started: false,
    };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const current = drag.current;
    if (!current || event.pointerId !== current.pointerId) return;
    const movedPx = event.clientX - current.lastX;
    if (!current.started) {
      if (Math.abs(movedPx) < slopPx) return;
      current.started = true;
      handlers.onScrubStart?.();
    }
    const step = scaleStep(limits.step, { shift: event.shiftKey, alt: event.altKey });
    current.travelled += movedPx * step;
    current.lastX = event.clientX;
    // Pointers report fractions of a pixel; the value moves in whole steps.
    const moved = Math.round(current.travelled / step) * step;
    const value = clampNumber(roundNumber(current.startValue + moved), limits.min, limits.max);
    setScrubbed({ value, delta: roundNumber(value - current.startValue) });
    handlers.onScrub(value);
  };

  const onPointerUp = () => {
    if (drag.current && !end('commit')?.started) onClick();
  };

  return {
    scrubbed,
    handleProps: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => end('cancel') },
  };
}
