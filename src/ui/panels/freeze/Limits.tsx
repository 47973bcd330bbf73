import { useMemo } from 'react';
import type { BundleFile } from '../../../freeze/bundle-file.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { type MeasuredLimit, measureLimits } from '../../../freeze/measure-limits.ts';
import type { Target } from '../../../freeze/targets/target.ts';
import { BudgetBar } from '../../parts/BudgetBar.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import styles from './Limits.module.css';

interface LimitsProps {
  frozen: FrozenVersion;
  target: Target | null;
  files: readonly BundleFile[];
}

/** The target's own bounds, each with what to do about it. */
export function Limits({ frozen, target, files }: LimitsProps) {
  const measured = useMemo(() => measureLimits(frozen, target, files), [frozen, target, files]);
  const over = measured.filter(({ bytes, limit }) => bytes > limit.maxBytes);
  return (
    <PanelSection
      title="Limits"
      action={
        <VerdictChip
          kind={over.length > 0 ? 'overflows' : 'fits'}
          words={over.length > 0 ? `${over.length} over` : 'All within'}
        />
      }
    >
      {measured.map((each) => (
        <LimitLine key={each.limit.label} measured={each} />
      ))}
    </PanelSection>
  );
}

function LimitLine({ measured: { limit, bytes, headline } }: { measured: MeasuredLimit }) {
  const isLarge = limit.maxBytes >= 1_000_000;
  const unit = isLarge ? 1_000_000 : 1000;
  const round = (value: number) => (isLarge ? Math.round(value / 100_000) / 10 : Math.round(value / unit));
  return (
    <div className={styles.limit}>
      <span className={styles.label}>{limit.label}</span>
      <BudgetBar
        name={limit.label}
        value={round(bytes)}
        limit={round(limit.maxBytes)}
        unit={isLarge ? 'MB' : 'KB'}
      />
      {bytes > limit.maxBytes && (
        <p className={styles.advice}>
          {headline !== null && `“${headline}” is ${Math.round((bytes - limit.maxBytes) / 1000)} KB over. `}
          {limit.advice}
        </p>
      )}
    </div>
  );
}
