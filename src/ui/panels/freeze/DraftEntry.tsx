import { Snowflake } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { templateOf } from '../../../freeze/compare-versions.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { runtimeHash } from '../../../freeze/version-id.ts';
import { type FreezeProgress, freezeDraft, isFrozen } from '../../../session/freeze-draft.ts';
import { compareTemplates } from '../../../template/compare-templates.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { Banner } from '../../parts/Banner.tsx';
import { BudgetBar } from '../../parts/BudgetBar.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditorState, useSession } from '../../session-context.tsx';
import { describeDifferences } from '../library/describe-differences.ts';
import { VerdictSummary } from './VerdictSummary.tsx';
import styles from './Versions.module.css';

type Freezing =
  | { kind: 'idle' }
  | { kind: 'drawing'; progress: FreezeProgress }
  | { kind: 'failed'; message: string };

interface DraftEntryProps {
  latest: FrozenVersion | null;
  onFrozen: (frozen: FrozenVersion) => void;
}

/** What can be frozen now. */
export function DraftEntry({ latest, onFrozen }: DraftEntryProps) {
  const session = useSession();
  const toast = useToast();
  const [note, setNote] = useState('');
  const [freezing, setFreezing] = useState<Freezing>({ kind: 'idle' });
  const [isNoteAsked, setNoteAsked] = useState(false);
  const noteInput = useRef<HTMLInputElement>(null);
  const cancelled = useRef(false);
  const strip = useEditorState((state) => state.strip);
  const template = useEditorState((state) => state.template);
  const isBroken = useEditorState((state) => state.compiled === null);
  const verdicts = template.fixtures.map(
    ({ id }) => strip[id]?.draft?.verdict ?? ({ kind: 'unknown', reason: '' } as const),
  );
  const undrawn = template.fixtures.filter(
    ({ id }) => !strip[id]?.draft && strip[id]?.status !== 'failed',
  ).length;
  const failing = verdicts.filter((verdict) => verdictClass(verdict) === 'fail').length;
  const number = (latest?.number ?? 0) + 1;
  const differences = useDifferences(latest);
  const today = useMemo(() => runtimeHash(session.runtime.files), [session]);
  const isNewerRuntime = latest !== null && latest.runtime.hash !== today;
  // What is frozen already has its note.
  const asksWhy = failing > 0 && !isBroken && (isNewerRuntime || differences?.length !== 0);

  async function freeze() {
    if (failing > 0 && note.trim() === '' && !(await isFrozen(session))) {
      setNoteAsked(true);
      return noteInput.current?.focus();
    }
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
    setNoteAsked(false);
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
      <span className={styles.line}>
        <b>Draft</b>
        {latest && differences && (
          <ChangesSince latest={latest} differences={differences} isNewerRuntime={isNewerRuntime} />
        )}
      </span>
      {undrawn > 0 && failing === 0 ? (
        <VerdictChip kind="drawing" words={`${verdicts.length - undrawn} of ${verdicts.length} drawn`} />
      ) : (
        <VerdictSummary verdicts={verdicts} />
      )}
      <TextInput
        ref={noteInput}
        name="Note"
        value={note}
        onChange={setNote}
        placeholder={asksWhy ? 'Why it ships with overflows' : 'What changed'}
        error={isNoteAsked && asksWhy && note.trim() === '' ? 'Write why it ships all the same.' : undefined}
        outlined
      />
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
      {asksWhy && (
        <p className={styles.hint}>
          Fix {failing === 1 ? 'it' : 'them'} in <Link href="/lab">Lab</Link>, or say in the note why it
          ships.
        </p>
      )}
      {freezing.kind === 'failed' && (
        <Banner kind="err" where="Not frozen.">
          {freezing.message}
        </Banner>
      )}
    </div>
  );
}

type Differences = ReturnType<typeof compareTemplates>;

/** From the latest version; null when there is none. Headlines and names make no version, so they do not count. */
function useDifferences(latest: FrozenVersion | null): Differences | null {
  const template = useEditorState((state) => state.template);
  return useMemo(
    () =>
      latest &&
      compareTemplates(templateOf(latest), template).filter(
        ({ part }) => part !== 'name' && part !== 'headlines',
      ),
    [latest, template],
  );
}

interface ChangesSinceProps {
  latest: FrozenVersion;
  differences: Differences;
  isNewerRuntime: boolean;
}

/** Frozen today, an unchanged draft is another version all the same where the runtime is another one. */
function ChangesSince({ latest, differences, isNewerRuntime }: ChangesSinceProps) {
  const count = differences.reduce((sum, { names }) => sum + Math.max(1, names.length), 0);
  const changes = `${count} ${count === 1 ? 'change' : 'changes'} since v${latest.number}`;
  const unchanged = isNewerRuntime ? `as v${latest.number}, newer runtime` : `as v${latest.number}`;
  return (
    <span className={styles.meta} title={count === 0 ? undefined : describeDifferences(differences)}>
      {count === 0 ? unchanged : changes}
    </span>
  );
}
