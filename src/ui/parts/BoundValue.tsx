import { X } from 'lucide-react';
import styles from './BoundValue.module.css';
import { Icon } from './Icon.tsx';
import button from './IconButton.module.css';
import input from './input.module.css';
import { joinClasses } from './join-classes.ts';

export interface BoundValueProps {
  /** The accessible name of the value, for example `Text`. */
  name: string;
  field: string;
  onRebind: () => void;
  /** Unbinds and keeps the value. */
  onUnbind: () => void;
}

/** A value that a field gives: a press chooses another field, the cross lets go of it. */
export function BoundValue({ name, field, onRebind, onUnbind }: BoundValueProps) {
  return (
    <span className={joinClasses(input.box, input.bound, styles.box)}>
      <button
        type="button"
        className={styles.field}
        aria-label={`${name}, field ${field}`}
        onClick={onRebind}
      >
        <span className={input.value}>{field}</span>
      </button>
      <button
        type="button"
        className={joinClasses(button.button, button.sm, styles.unbind)}
        aria-label={`Unbind ${name.toLowerCase()}`}
        title="Unbind and keep the value"
        onClick={onUnbind}
      >
        <Icon of={X} size={12} />
      </button>
    </span>
  );
}
