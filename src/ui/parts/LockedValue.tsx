import { ArrowUpRight } from 'lucide-react';
import { Icon } from './Icon.tsx';
import input from './input.module.css';
import { joinClasses } from './join-classes.ts';
import styles from './LockedValue.module.css';

export interface LockedValueProps {
  /** The accessible name of the value, for example `Letter spacing`. */
  name: string;
  code: string;
  /** 1-based. */
  line: number;
  onGoToLine: () => void;
}

/** A value that the code computes: read-only, hatched, with a way to its line. */
export function LockedValue({ name, code, line, onGoToLine }: LockedValueProps) {
  return (
    <span
      className={joinClasses(input.box, styles.box)}
      role="group"
      aria-label={`${name}, computed in code`}
    >
      <span className={joinClasses(input.value, input.mono)} title={code}>
        {code}
      </span>
      <button type="button" className={styles.go} onClick={onGoToLine}>
        line {line}
        <Icon of={ArrowUpRight} size={12} />
      </button>
    </span>
  );
}
