import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';
import styles from './BudgetBar.module.css';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import { judgeBudget } from './judge-budget.ts';

export interface BudgetBarProps {
  /** What is measured, for screen readers. */
  name: string;
  value: number;
  /** null where the platform states no limit: then there is no bar. */
  limit: number | null;
  /** After the figures: `KB`, `cards`. */
  unit: string;
  /** Progress has no state and no icon, it only fills. */
  kind?: 'budget' | 'progress';
}

const icons = { ok: Check, warn: TriangleAlert, err: OctagonAlert };

/** A bar with its figures always beside it. */
export function BudgetBar({ name, value, limit, unit, kind = 'budget' }: BudgetBarProps) {
  if (limit === null) {
    return (
      <span className={styles.line}>
        {value} {unit}, no set limit
      </span>
    );
  }
  const tone = kind === 'progress' ? 'accent' : judgeBudget(value, limit);
  const words = `${value} of ${limit} ${unit}`;
  return (
    <span className={styles.line}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take these values */}
      <span
        className={styles.bar}
        role={kind === 'progress' ? 'progressbar' : 'meter'}
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(value, limit)}
        aria-valuetext={words}
      >
        <span
          className={joinClasses(styles.fill, styles[tone])}
          style={{ width: `${Math.min(value / (limit || 1), 1) * 100}%` }}
        />
      </span>
      <span className={styles.words}>
        {tone !== 'accent' && <Icon of={icons[tone]} size={12} className={styles[`${tone}Icon`]} />}
        {words}
      </span>
    </span>
  );
}
