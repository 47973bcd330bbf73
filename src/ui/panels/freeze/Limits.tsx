import { useEffect, useState } from 'react';
import type { BundleFile } from '../../../freeze/bundle-file.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import type { MeasuredLimit } from '../../../freeze/measure-limits.ts';
import { messengerLimit, type Target } from '../../../freeze/targets/target.ts';
import { measureInWorker } from '../../../session/limits/measure-in-worker.ts';
import { BudgetBar } from '../../parts/BudgetBar.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import styles from './Limits.module.css';

interface LimitsProps {
  frozen: FrozenVersion;
  target: Target | null;
  files: readonly BundleFile[];
}

const alone = [messengerLimit];

type Measuring =
  | { kind: 'measuring' }
  | { kind: 'measured'; measured: readonly MeasuredLimit[] }
  | { kind: 'failed' };

/** The target's own bounds, each with what to do about it. */
export function Limits({ frozen, target, files }: LimitsProps) {
  const limits = target?.limits ?? alone;
  const [state, setState] = useState<Measuring>({ kind: 'measuring' });
  useEffect(() => {
    setState({ kind: 'measuring' });
    return measureInWorker({ frozen, limits, files }, (measured) =>
      setState(measured === null ? { kind: 'failed' } : { kind: 'measured', measured }),
    );
  }, [frozen, limits, files]);
  const measured = state.kind === 'measured' ? state.measured : [];
  const over = measured.filter(({ bytes, limit }) => bytes > limit.maxBytes);
  return (
    <PanelSection
      title="Limits"
      action={
        state.kind === 'measured' && (
          <VerdictChip
            kind={over.length > 0 ? 'overflows' : 'fits'}
            words={over.length > 0 ? `${over.length} over` : 'All within'}
          />
        )
      }
    >
      {state.kind === 'measuring' &&
        limits.map(({ label }) => (
          <div key={label} className={styles.limit}>
            <span className={styles.label}>{label}</span>
            <Skeleton />
          </div>
        ))}
      {state.kind === 'failed' && <p className={styles.advice}>The sizes could not be measured here.</p>}
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
