import { ArrowUpRight } from 'lucide-react';
import { Icon } from '../../parts/Icon.tsx';
import input from '../../parts/input.module.css';
import { joinClasses } from '../../parts/join-classes.ts';
import styles from './Inspector.module.css';

export interface FieldValueProps {
  /** The accessible name of the value, for example `Text`. */
  name: string;
  field: string;
  /** 1-based. */
  line: number;
  onGoToLine: () => void;
}

/** A value that a field gives: it is changed with the field's value, or in the code. */
export function FieldValue({ name, field, line, onGoToLine }: FieldValueProps) {
  return (
    <span
      className={joinClasses(input.box, input.bound, styles.field)}
      role="group"
      aria-label={`${name}, field ${field}`}
    >
      <span className={input.value} title={field}>
        {field}
      </span>
      <button type="button" className={styles.link} onClick={onGoToLine}>
        line {line}
        <Icon of={ArrowUpRight} size={12} />
      </button>
    </span>
  );
}
