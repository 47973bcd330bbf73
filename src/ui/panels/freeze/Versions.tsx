import { CircleDashed, Snowflake } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { type FreezeProgress, freezeDraft } from '../../../session/freeze-draft.ts';
import type { Verdict } from '../../../template/verdict.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { Banner } from '../../parts/Banner.tsx';
import { BudgetBar } from '../../parts/BudgetBar.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { TextInput } from '../../parts/TextInput.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditorState, useSession } from '../../session-context.tsx';
import styles from './Versions.module.css';

interface VersionsProps {
  versions: readonly FrozenVersion[] | null;
  selected: FrozenVersion | null;
  onSelect: (versionId: string) => void;
  onFrozen: (frozen: FrozenVersion) => void;
}

export function Versions({ versions, selected, onSelect, onFrozen }: VersionsProps) {
  return (
    <section className={styles.panel} aria-label="Versions">
      <h2 className={styles.title}>Versions</h2>
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
            <VersionEntry
              frozen={frozen}
              isSelected={frozen === selected}
              onSelect={() => onSelect(frozen.versionId)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Freezing =
  | { kind: 'idle' }
  | { kind: 'drawing'; progress: FreezeProgress }
  | { kind: 'failed'; message: string };

function DraftEntry({
  latest,
  onFrozen,
}: {
  latest: FrozenVersion | null;
  onFrozen: (frozen: FrozenVersion) => void;
}) {
  const session = useSession();
  const toast = useToast();
  const [note, setNote] = useState('');
  const [freezing, setFreezing] = useState<Freezing>({ kind: 'idle' });
  const cancelled = useRef(false);
  const verdicts = useEditorState((state) => state.strip);
  const fixtures = useEditorState((state) => state.template.fixtures);
  const isBroken = useEditorState((state) => state.compiled === null);
  const number = (latest?.number ?? 0) + 1;

  async function freeze() {
    cancelled.current = false;
    setFreezing({ kind: 'drawing', progress: { done: 0, total: 1 } });
    const frozen = await freezeDraft(
      session,
      note,
      (progress) => setFreezing({ kind: 'drawing', progress }),
      () => cancelled.current,
    );
    if (!frozen.ok) return setFreezing({ kind: 'failed', message: frozen.error.message });
    setFreezing({ kind: 'idle' });
    setNote('');
    const known = latest?.versionId === frozen.value.versionId || frozen.value.number < number;
    toast.show({
      kind: 'ok',
      text: known
        ? `Nothing changed: this is v${frozen.value.number}.`
        : `v${frozen.value.number} is frozen.`,
    });
    onFrozen(frozen.value);
  }

  return (
    <div className={styles.draft}>
      <b>Draft</b>
      <VerdictSummary
        verdicts={fixtures.map(({ id }) => verdicts[id]?.draft?.verdict ?? { kind: 'unknown', reason: '' })}
      />
      <TextInput name="Note" value={note} onChange={setNote} placeholder="What changed" outlined />
      {freezing.kind === 'drawing' ? (
        <>
          <BudgetBar
            name="Freezing"
            kind="progress"
            value={freezing.progress.done}
            limit={freezing.progress.total}
            unit="cards"
          />
          <Button wide onClick={() => (cancelled.current = true)}>
            Cancel
          </Button>
        </>
      ) : (
        <Button
          kind={latest ? 'secondary' : 'primary'}
          wide
          icon={Snowflake}
          disabled={isBroken}
          onClick={() => void freeze()}
        >
          Freeze as v{number}
        </Button>
      )}
      {isBroken && <p className={styles.hint}>The source has errors. Fix them in the Studio first.</p>}
      {freezing.kind === 'failed' && (
        <Banner kind="err" where="Not frozen.">
          {freezing.message}
        </Banner>
      )}
    </div>
  );
}

function VersionEntry({
  frozen,
  isSelected,
  onSelect,
}: {
  frozen: FrozenVersion;
  isSelected: boolean;
  onSelect: () => void;
}) {
  return (
    <button
      type="button"
      className={joinClasses(styles.version, isSelected && styles.selected)}
      aria-pressed={isSelected}
      aria-label={`Version ${frozen.number}, ${frozen.note || 'no note'}`}
      onClick={onSelect}
    >
      <GoldenThumb frozen={frozen} />
      <span className={styles.line}>
        <b>v{frozen.number}</b>
        <code>{frozen.versionId.slice(0, 8)}</code>
      </span>
      <span className={styles.meta}>{formatDay(frozen.frozenAt)}</span>
      {frozen.note && <span className={styles.meta}>{frozen.note}</span>}
      <VerdictSummary verdicts={frozen.goldens.map(({ verdict }) => verdict)} />
    </button>
  );
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function formatDay(iso: string): string {
  const date = new Date(iso);
  return `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
}

function VerdictSummary({ verdicts }: { verdicts: readonly Verdict[] }) {
  const passing = verdicts.filter((verdict) => ['pass', 'warn'].includes(verdictClass(verdict))).length;
  const failing = verdicts.filter((verdict) => verdictClass(verdict) === 'fail').length;
  if (failing > 0)
    return (
      <VerdictChip
        kind="overflows"
        words={`${failing} of ${verdicts.length} ${failing === 1 ? 'overflows' : 'overflow'}`}
      />
    );
  const all = passing === verdicts.length;
  return <VerdictChip kind={all ? 'fits' : 'unknown'} words={`${passing} of ${verdicts.length} pass`} />;
}

function GoldenThumb({ frozen }: { frozen: FrozenVersion }) {
  const { storage } = useSession();
  const [url, setUrl] = useState<string | null>(null);
  const golden = frozen.goldens.find(({ fixtureId }) => fixtureId === 'medium') ?? frozen.goldens[0];
  useEffect(() => {
    if (!golden) return;
    let made: string | null = null;
    let current = true;
    void storage.versionFiles.get(golden.sha256).then((file) => {
      if (!file.ok || !current) return;
      made = URL.createObjectURL(new Blob([file.value.bytes], { type: 'image/png' }));
      setUrl(made);
    });
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [storage, golden]);
  return <span className={styles.thumb}>{url && <img src={url} alt="" />}</span>;
}
