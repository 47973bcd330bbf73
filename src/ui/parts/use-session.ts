import { useRef } from 'react';

export interface SessionHandlers<Value> {
  onChangeStart?: () => void;
  onChange: (value: Value) => void;
  onCommit?: (value: Value) => void;
  /** The value from before the session is to come back. */
  onCancel?: () => void;
}

/** Turns a stream of changes into start, changes, commit, so that one drag becomes one undo step. */
export function useSession<Value>({ onChangeStart, onChange, onCommit, onCancel }: SessionHandlers<Value>) {
  const open = useRef<{ last: Value } | null>(null);

  const change = (value: Value) => {
    if (!open.current) onChangeStart?.();
    open.current = { last: value };
    onChange(value);
  };

  const end = (outcome: 'commit' | 'cancel' = 'commit') => {
    const ended = open.current;
    open.current = null;
    if (!ended) return;
    if (outcome === 'cancel') onCancel?.();
    else onCommit?.(ended.last);
  };

  return {
    change,
    end,
    /** A whole session in one go, for a click or a typed value. */
    set: (value: Value) => {
      change(value);
      end();
    },
  };
}
