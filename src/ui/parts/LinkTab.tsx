import type { ComponentProps } from 'react';
import { Count } from './Chip.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './LinkTab.module.css';

export interface LinkTabProps extends ComponentProps<'a'> {
  on: boolean;
  /** Failing headlines; nothing is shown for 0. */
  failing?: number;
}

/** One link of the top navigation; passes `href` and `onClick` on, so a router can wrap it. */
export function LinkTab({ on, failing = 0, className, children, ...rest }: LinkTabProps) {
  return (
    <a
      {...rest}
      className={joinClasses(styles.tab, on && styles.on, className)}
      aria-current={on ? 'page' : undefined}
    >
      {children}
      {failing > 0 && <Count value={failing} failing spoken="failing" />}
    </a>
  );
}
