import type { ReactNode } from 'react';
import styles from './Field.module.css';
import { SourceMarker, type ValueSource } from './SourceMarker.tsx';

export interface FieldProps {
  label: string;
  /** The id of the control, where the label is its accessible name. */
  htmlFor?: string;
  /** Leave it out when the children are Marked controls of their own. */
  source?: ValueSource;
  children: ReactNode;
}

/** One row of the inspector: label column 56, gap 8, control, marker column 14. */
export function Field({ label, htmlFor, source, children }: FieldProps) {
  return (
    <div className={styles.row}>
      {htmlFor ? (
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
      ) : (
        <span className={styles.label}>{label}</span>
      )}
      {source ? <Marked source={source}>{children}</Marked> : children}
    </div>
  );
}

/** A control with the marker of its source. */
export function Marked({ source, children }: { source: ValueSource; children: ReactNode }) {
  return (
    <span className={styles.marked}>
      {children}
      <SourceMarker source={source} />
    </span>
  );
}

/** Two columns of Marked controls, for width and height, or the four sides. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <span className={styles.pair}>{children}</span>;
}
