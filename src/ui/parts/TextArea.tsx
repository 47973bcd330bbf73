import { type ComponentProps, useId, useLayoutEffect, useRef } from 'react';
import { ErrorText } from './ErrorText.tsx';
import input from './input.module.css';
import { joinClasses } from './join-classes.ts';
import styles from './TextArea.module.css';

export interface TextAreaProps
  extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'name' | 'ref'> {
  /** The accessible name. Leave it out only when a `<label htmlFor>` gives one. */
  name?: string;
  value: string;
  onChange: (text: string) => void;
  mono?: boolean;
  error?: string;
}

// Where the browser can, it is left to it: to ask for the height forces a layout of the page at each key.
const growsAlone = CSS.supports('field-sizing', 'content');

/** Grows with its text, up to the height the page allows (`max-height`). */
export function TextArea({
  name,
  value,
  onChange,
  mono = false,
  error,
  className,
  disabled,
  ...rest
}: TextAreaProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const errorId = useId();

  useLayoutEffect(() => {
    const area = ref.current;
    if (!area || growsAlone) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [value]);

  return (
    <span className={joinClasses(input.field, className)}>
      <span
        className={joinClasses(
          input.box,
          styles.box,
          error !== undefined && input.bad,
          disabled && input.off,
        )}
      >
        <textarea
          rows={2}
          {...rest}
          ref={ref}
          aria-label={name ?? rest['aria-label']}
          className={joinClasses(styles.area, mono && input.mono)}
          value={value}
          disabled={disabled}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? rest['aria-describedby'] : errorId}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      {error !== undefined && <ErrorText id={errorId}>{error}</ErrorText>}
    </span>
  );
}
