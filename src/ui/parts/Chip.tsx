import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';

export interface ChipProps {
  icon?: LucideIcon;
  /** `line` has an edge and no fill; `accent` is for values that come from a field. */
  look?: 'note' | 'accent' | 'line';
  mono?: boolean;
  children: ReactNode;
}

/** A small fact about a thing. Verdicts have their own chip. */
export function Chip({ icon, look = 'note', mono = false, children }: ChipProps) {
  return (
    <span className={joinClasses(styles.chip, styles[look], mono && styles.mono)}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}

/** A number beside a name. `failing` is the count of failing headlines; `spoken` says what is counted. */
export function Count({
  value,
  failing = false,
  spoken,
}: {
  value: number;
  failing?: boolean;
  spoken?: string;
}) {
  return (
    <span className={joinClasses(styles.count, failing && styles.failing)}>
      {value}
      {spoken && <span className="spoken"> {spoken}</span>}
    </span>
  );
}
