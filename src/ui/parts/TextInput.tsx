import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId } from 'react';
import { ErrorText } from './ErrorText.tsx';
import { Icon } from './Icon.tsx';
import styles from './input.module.css';
import { joinClasses } from './join-classes.ts';

export interface TextInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'name' | 'size'> {
  /** The accessible name. Leave it out only when a `<label htmlFor>` gives one. */
  name?: string;
  value: string;
  onChange: (text: string) => void;
  /** Enter, and leaving the box. */
  onCommit?: (text: string) => void;
  /** Escape: put the old value back. Without it Escape is left to the page. */
  onCancel?: () => void;
  icon?: LucideIcon;
  unit?: ReactNode;
  mono?: boolean;
  outlined?: boolean;
  /** A sentence: what is wrong, then what to do. */
  error?: string;
}

export function TextInput({
  name,
  value,
  onChange,
  onCommit,
  onCancel,
  icon,
  unit,
  mono = false,
  outlined = false,
  error,
  className,
  disabled,
  ...rest
}: TextInputProps) {
  const errorId = useId();

  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    rest.onKeyDown?.(event);
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onCommit?.(event.currentTarget.value);
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };

  return (
    <span className={joinClasses(styles.field, className)}>
      <span
        className={joinClasses(
          styles.box,
          outlined && styles.outlined,
          error !== undefined && styles.bad,
          disabled && styles.off,
        )}
      >
        {icon && (
          <span className={styles.before}>
            <Icon of={icon} size={14} />
          </span>
        )}
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          aria-label={name ?? rest['aria-label']}
          className={joinClasses(styles.input, mono && styles.mono)}
          value={value}
          disabled={disabled}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? rest['aria-describedby'] : errorId}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={handleKey}
          onBlur={(event) => {
            rest.onBlur?.(event);
            onCommit?.(event.target.value);
          }}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      {error !== undefined && <ErrorText id={errorId}>{error}</ErrorText>}
    </span>
  );
}
