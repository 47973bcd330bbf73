import { CircleDashed, GitCompareArrows, RotateCcw, Snowflake } from 'lucide-react';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { restoreVersion } from '../../../session/restore-version.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useSession } from '../../session-context.tsx';
import { DraftEntry } from './DraftEntry.tsx';
import { formatDay } from './format-day.ts';
import { GoldenPicture } from './GoldenPicture.tsx';
import { VerdictSummary } from './VerdictSummary.tsx';
import styles from './Versions.module.css';

interface VersionsProps {
  versions: readonly FrozenVersion[] | null;
  selected: FrozenVersion | null;
  isComparing: boolean;
  onSelect: (versionId: string) => void;
  onFrozen: (frozen: FrozenVersion) => void;
  onCompare: () => void;
}

export function Versions({ versions, selected, isComparing, onSelect, onFrozen, onCompare }: VersionsProps) {
  return (
    <section className={styles.panel} aria-label="Versions">
      <header className={styles.title}>
        <h2>Versions</h2>
        {versions !== null && versions.length > 1 && (
          <Button
            kind="ghost"
            size="sm"
            icon={GitCompareArrows}
            aria-pressed={isComparing}
            onClick={onCompare}
          >
            Compare
          </Button>
        )}
      </header>
      <ol className={styles.list}>
        <li className={styles.entry}>
          <span className={styles.mark}>
            <Icon of={CircleDashed} size={14} />
          </span>
          <DraftEntry latest={versions?.[0] ?? null} onFrozen={onFrozen} />
        </li>
        {versions?.map((frozen) => (
          <li key={frozen.versionId} className={styles.entry}>
            <span className={joinClasses(styles.mark, frozen === selected && styles.chosen)}>
              <Icon of={Snowflake} size={14} />
            </span>
            <div className={styles.version}>
              <VersionButton
                frozen={frozen}
                isSelected={frozen === selected}
                onSelect={() => onSelect(frozen.versionId)}
              />
              {frozen === selected && <RestoreButton frozen={frozen} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function VersionButton({
  frozen,
  isSelected,
  onSelect,
}: {
  frozen: FrozenVersion;
  isSelected: boolean;
  onSelect: () => void;
}) {
  const golden = frozen.goldens.find(({ fixtureId }) => fixtureId === 'medium') ?? frozen.goldens[0];
  return (
    <button
      type="button"
      className={joinClasses(styles.choose, isSelected && styles.selected)}
      aria-pressed={isSelected}
      aria-label={`Version ${frozen.number}, ${frozen.note || 'no note'}`}
      onClick={onSelect}
    >
      <GoldenPicture golden={golden} className={styles.thumb} />
      <span className={styles.line}>
        <b>v{frozen.number}</b>
        <code>{frozen.versionId.slice(0, 8)}</code>
      </span>
      <span className={styles.meta}>{formatDay(frozen.frozenAt)}</span>
      {frozen.note && <span className={styles.note}>{frozen.note}</span>}
      <VerdictSummary verdicts={frozen.goldens.map(({ verdict }) => verdict)} />
    </button>
  );
}

function RestoreButton({ frozen }: { frozen: FrozenVersion }) {
  const session = useSession();
  const editor = useEditor();
  const toast = useToast();

  async function restore() {
    const restored = await restoreVersion(session, frozen);
    if (!restored.ok) return toast.show({ kind: 'err', text: restored.error.message });
    toast.show({
      kind: 'ok',
      text: `The draft is as v${frozen.number} again.`,
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
  }

  return (
    <Button size="sm" icon={RotateCcw} onClick={() => void restore()}>
      Restore as draft
    </Button>
  );
}
