import type { LucideIcon } from 'lucide-react';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';

export interface EmptyStateProps {
  icon: LucideIcon;
  /** A fact: `No fields yet`. */
  fact: string;
  /** What to do about it, in one sentence. */
  children?: string;
  action?: { label: string; onSelect: () => void };
}

export function EmptyState({ icon, fact, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon of={icon} size={20} />
      </span>
      <p className={styles.fact}>{fact}</p>
      {children && <p className={styles.advice}>{children}</p>}
      {action && (
        <Button size="sm" className={styles.action} onClick={action.onSelect}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
