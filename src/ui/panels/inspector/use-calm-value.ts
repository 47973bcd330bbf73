import { useDeferredValue, useRef } from 'react';

/**
 * The value at once while its part of the page is in use, that is under the pointer or with the focus in it or in a
 * popup of its own; else when there is time, so that a key typed elsewhere does not wait for it. Spread `host` on the
 * element of that part.
 */
export function useCalmValue<Value, Host extends HTMLElement>(value: Value) {
  const later = useDeferredValue(value);
  const ref = useRef<Host>(null);
  const hasFocus = useRef(false);
  const isUsed = hasFocus.current || (ref.current?.matches(':hover, :focus-within') ?? false);
  return {
    value: isUsed ? value : later,
    host: {
      ref,
      // Unlike `:focus-within`, these come out of popups too.
      onFocusCapture: () => {
        hasFocus.current = true;
      },
      onBlurCapture: () => {
        hasFocus.current = false;
      },
    },
  };
}
