import { type KeyboardEvent, useRef, useState } from 'react';
import { clampNumber, evaluateNumber, roundNumber, scaleStep } from './evaluate-number.ts';
import type { ScrubHandlers, ScrubLimits } from './use-scrub.ts';

interface Typing extends ScrubLimits {
  percentOf?: number;
  keywords: readonly string[];
  onKeyword?: (word: string) => void;
}

/** Typing into a number box, and stepping with the arrows. `draft` is the text under way, null at rest. */
export function useNumberDraft(limits: Typing, handlers: ScrubHandlers) {
  const { value, min, max } = limits;
  const [draft, setDraft] = useState<string | null>(null);
  const isStepping = useRef(false);
  const result =
    draft === null ? null : evaluateNumber(draft, { current: value, percentOf: limits.percentOf });
  const keyword = limits.keywords.find((word) => word.toLowerCase() === draft?.trim().toLowerCase());

  const commitDraft = () => {
    if (draft === null) return;
    if (keyword) limits.onKeyword?.(keyword);
    else if (!result?.ok) return;
    else if (clampNumber(result.value, min, max) !== value) {
      handlers.onScrubStart?.();
      handlers.onScrub(clampNumber(result.value, min, max));
      handlers.onScrubEnd?.('commit');
    }
    setDraft(null);
  };

  const stepBy = (direction: 1 | -1, keys: { shift: boolean; alt: boolean }) => {
    const base = result?.ok ? result.value : value;
    if (base === null) return;
    if (!isStepping.current) {
      isStepping.current = true;
      handlers.onScrubStart?.();
    }
    setDraft(null);
    handlers.onScrub(clampNumber(roundNumber(base + direction * scaleStep(limits.step, keys)), min, max));
  };

  const endStepping = (outcome: 'commit' | 'cancel') => {
    if (!isStepping.current) return;
    isStepping.current = false;
    handlers.onScrubEnd?.(outcome);
  };

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      stepBy(event.key === 'ArrowUp' ? 1 : -1, { shift: event.shiftKey, alt: event.altKey });
    } else if (event.key === 'Enter') {
      commitDraft();
      const input = event.currentTarget;
      requestAnimationFrame(() => input.select());
    } else if (event.key === 'Escape' && (draft !== null || isStepping.current)) {
      event.stopPropagation();
      setDraft(null);
      endStepping('cancel');
    }
  };

  return {
    draft,
    setDraft,
    /** Null when nothing is wrong. */
    error: result && !result.ok && !keyword ? result.error : null,
    /** What an expression comes to, for showing beside it. */
    outcome: result?.ok && draft?.trim() !== String(result.value) ? result.value : null,
    inputProps: {
      onKeyDown: handleKeyDown,
      onKeyUp: () => endStepping('commit'),
      onBlur: () => {
        endStepping('commit');
        commitDraft();
        setDraft(null);
      },
    },
  };
}
