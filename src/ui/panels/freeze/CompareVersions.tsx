import { ArrowRight, X } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { compareVerdicts, templateOf, type VerdictChange } from '../../../freeze/compare-versions.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { compareTemplates } from '../../../template/compare-templates.ts';
import type { Verdict } from '../../../template/verdict.ts';
import { describeVerdict } from '../../parts/describe-verdict.ts';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Select } from '../../parts/Select.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { describeDifferences } from '../library/describe-differences.ts';
import { ComparePictures } from './ComparePictures.tsx';
import styles from './CompareVersions.module.css';
import { formatDay } from './format-day.ts';

const SourceComparison = lazy(async () => ({
  default: (await import('../code/SourceComparison.tsx')).SourceComparison,
}));

interface CompareVersionsProps {
  versions: readonly FrozenVersion[];
  /** The newer one at first. */
  selected: FrozenVersion;
  onClose: () => void;
}

/** Two versions: what became of the headlines, then the pictures, then the source. */
export function CompareVersions({ versions, selected, onClose }: CompareVersionsProps) {
  const [pair, setPair] = useState(() => firstPair(versions, selected));
  const find = (id: string) => versions.find(({ versionId }) => versionId === id) ?? selected;
  const [before, after] = [find(pair.before), find(pair.after)];
  const options = versions.map(({ versionId, number, frozenAt }) => ({
    id: versionId,
    label: `v${number}`,
    hint: formatDay(frozenAt),
  }));
  return (
    <section className={styles.compare} aria-label="Comparison">
      <header className={styles.head}>
        <h1>
          v{before.number} beside v{after.number}
        </h1>
        <div className={styles.choice}>
          <Select
            name="Earlier version"
            options={options}
            value={before.versionId}
            onChange={(id) => setPair({ ...pair, before: id })}
          />
          <Icon of={ArrowRight} size={14} />
          <Select
            name="Later version"
            options={options}
            value={after.versionId}
            onChange={(id) => setPair({ ...pair, after: id })}
          />
        </div>
        <IconButton icon={X} name="Close the comparison" onClick={onClose} />
      </header>
      <div className={styles.body}>
        <VerdictChanges before={before} after={after} />
        <ComparePictures key={`${before.versionId} ${after.versionId}`} before={before} after={after} />
        <SourceChanges before={before} after={after} />
      </div>
    </section>
  );
}

function firstPair(versions: readonly FrozenVersion[], selected: FrozenVersion) {
  const at = versions.indexOf(selected);
  // Highest number first, so the one before it comes next.
  const older = versions[at + 1];
  return older
    ? { before: older.versionId, after: selected.versionId }
    : { before: selected.versionId, after: versions[0]!.versionId };
}

function VerdictChanges({ before, after }: { before: FrozenVersion; after: FrozenVersion }) {
  const changes = useMemo(() => compareVerdicts(before, after), [before, after]);
  const worse = changes.filter(({ turn }) => turn === 'worse').length;
  const hasSizes = after.manifest.sizes.length > 1;
  return (
    <section className={styles.part} aria-label="Verdicts">
      <h2>Verdicts</h2>
      {changes.length === 0 ? (
        <p>No verdict changed. {after.goldens.length} pictures are judged as before.</p>
      ) : (
        <>
          <p>
            {changes.length} of {after.goldens.length} changed{worse > 0 && `, ${worse} for the worse`}.
          </p>
          <table className={styles.changes}>
            <thead>
              <tr>
                <th scope="col">Headline</th>
                <th scope="col">v{before.number}</th>
                <th scope="col">v{after.number}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <ChangeRow key={`${change.sizeId} ${change.fixtureId}`} change={change} hasSizes={hasSizes} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function ChangeRow({ change, hasSizes }: { change: VerdictChange; hasSizes: boolean }) {
  const name = hasSizes ? `${change.fixtureName}, ${change.sizeId}` : change.fixtureName;
  return (
    <tr>
      <th scope="row">{name}</th>
      {[change.before, change.after].map((verdict, i) => (
        <td key={i}>
          <VerdictOrNone verdict={verdict} />
        </td>
      ))}
    </tr>
  );
}

function VerdictOrNone({ verdict }: { verdict: Verdict | null }) {
  if (verdict === null) return <span className={styles.none}>Not in this version</span>;
  const small = 'smallPx' in verdict && verdict.smallPx !== undefined;
  return <VerdictChip kind={verdict.kind} words={withLines(verdict)} small={small} />;
}

/** Two verdicts of one kind differ in their lines or their reason, so these are said too. */
function withLines(verdict: Verdict): string {
  const words = describeVerdict(verdict);
  if (verdict.kind === 'overflows' || verdict.kind === 'unknown') return `${words}. ${verdict.reason}`;
  if (verdict.kind === 'fallback' || verdict.lines === 0) return words;
  return `${words}, ${verdict.lines} ${verdict.lines === 1 ? 'line' : 'lines'}`;
}

function SourceChanges({ before, after }: { before: FrozenVersion; after: FrozenVersion }) {
  const differences = useMemo(
    () => compareTemplates(templateOf(before), templateOf(after)).filter(({ part }) => part !== 'name'),
    [before, after],
  );
  const hasOtherSource = differences.some(({ part }) => part === 'source');
  return (
    <section className={styles.part} aria-label="Source">
      <h2>Source</h2>
      <p>
        {describeDifferences(differences)}
        {before.runtime.hash !== after.runtime.hash &&
          ` v${before.number} and v${after.number} are drawn by different runtimes.`}
      </p>
      {hasOtherSource && (
        <div className={styles.source}>
          <Suspense fallback={<Skeleton height={200} />}>
            <SourceComparison
              left={{ name: `Source of v${before.number}`, text: before.source, kind: before.manifest.kind }}
              right={{ name: `Source of v${after.number}`, text: after.source, kind: after.manifest.kind }}
            />
          </Suspense>
        </div>
      )}
    </section>
  );
}
