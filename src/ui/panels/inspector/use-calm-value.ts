import { useRef } from 'react';
import { useLaterValue } from '../../parts/use-later-value.ts';

/**
 * The value at once while its part of the page is in use, that is under the pointer or with the focus in it or in a
 * popup of its own; else later, so that a key typed elsewhere does not wait for it. Spread `host` on the element of that
 * part.
 */
export function useCalmValue<Value, Host extends HTMLElement>(value: Value) {
  const { value: later, follow } = useLaterValue(value);
  const ref = useRef<Host>(null);
  const hasFocus = useRef(false);
  const isUsed = hasFocus.current || (ref.current?.matches(':hover, :focus-within') ?? false);
  return {
    value: isUsed ? value : later,
    host: {
      ref,
      onPointerEnter: follow,
      // Unlike `:focus-within`, these come out of popups too.
      onFocusCapture: () => {
        hasFocus.current = true;
        follow();
      },
      onBlurCapture: () => {
        hasFocus.current = false;
      },
    },
  };
}
