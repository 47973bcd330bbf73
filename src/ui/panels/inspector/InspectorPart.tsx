import type { ReactNode } from 'react';
import styles from './Inspector.module.css';
import { type Inspected, InspectedContext, useInspected } from './inspected.ts';
import { useCalmValue } from './use-calm-value.ts';

/** One section. That in use shows each change at once; the others follow when there is time. */
export function InspectorPart({ children }: { children: ReactNode }) {
  const { value, host } = useCalmValue<Inspected, HTMLDivElement>(useInspected());
  return (
    <div className={styles.part} {...host}>
      <InspectedContext value={value}>{children}</InspectedContext>
    </div>
  );
}
