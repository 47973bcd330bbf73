import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Result } from '../../../lib/result.ts';
import { type DrawnTemplate, drawTemplate } from '../../../session/draw-template.ts';
import { compareTemplates } from '../../../template/compare-templates.ts';
import type { Fixture, Template } from '../../../template/schema.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { describeVerdict } from '../../parts/describe-verdict.ts';
import { PixelCanvas } from '../../parts/PixelCanvas.tsx';
import { Select } from '../../parts/Select.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditorState, useSession, useSessionState } from '../../session-context.tsx';
import styles from './CompareDrafts.module.css';
import { describeDifferences } from './describe-differences.ts';

const SourceComparison = lazy(async () => ({
  default: (await import('../code/SourceComparison.tsx')).SourceComparison,
}));

interface Side {
  name: string;
  template: Template;
  startedFrom: string | null;
}

/** The open template beside the one that another tab saved first; nothing is lost before one of them is chosen. */
export function CompareDrafts({ otherId, onClose }: { otherId: string; onClose: () => void }) {
  const session = useSession();
  const toast = useToast();
  const mine = useSessionState((state) => state.draft);
  const template = useEditorState((state) => state.template);
  const [other, setOther] = useState<Side | null>(null);

  useEffect(() => {
    let isOpen = true;
    void session.storage.templates.load(otherId).then((loaded) => {
      if (!isOpen) return;
      if (loaded.ok) setOther({ ...loaded.value, name: loaded.value.name });
      else {
        toast.show({ kind: 'err', text: loaded.error.message });
        onClose();
      }
    });
    return () => {
      isOpen = false;
    };
  }, [otherId, session, toast, onClose]);

  const left = useMemo(
    () => ({ name: mine.name, template, startedFrom: mine.startedFrom }),
    [mine.name, mine.startedFrom, template],
  );

  async function keep(kept: 'mine' | 'other') {
    if (!other) return;
    const gone = kept === 'mine' ? { id: otherId, name: other.name } : { id: mine.id, name: mine.name };
    if (kept === 'other') await session.openDraft(otherId);
    const removed = await session.remove(gone.id);
    if (!removed.ok) return toast.show({ kind: 'err', text: removed.error.message });
    if (kept === 'mine') session.rename(other.name);
    session.dismissNotice();
    onClose();
    toast.show({
      kind: 'note',
      text: `${gone.name} is deleted.`,
      action: {
        label: 'Undo',
        onSelect: () => {
          if (kept === 'mine') session.rename(mine.name);
          void session.restore(gone.id);
        },
      },
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Which one do you want to keep?"
      consequence="Two tabs changed this template at the same time. Both are saved, and stay until you choose."
      widthPx={1080}
      cancel="Keep both"
      otherWay={{ label: 'Keep the other tab’s', disabled: !other, onSelect: () => void keep('other') }}
      action={{ label: 'Keep this tab’s', disabled: !other, onSelect: () => void keep('mine') }}
    >
      {other ? (
        <Comparison left={left} right={other} labels={['This tab', 'The other tab']} />
      ) : (
        <Skeleton height={320} />
      )}
    </Dialog>
  );
}

function Comparison({ left, right, labels }: { left: Side; right: Side; labels: [string, string] }) {
  const differences = compareTemplates(left.template, right.template).filter(({ part }) => part !== 'name');
  const headlines = left.template.fixtures.filter(({ id }) => findFixture(right, id));
  const [headlineId, setHeadlineId] = useState(
    () => headlines.find((fixture) => isChanged(fixture, findFixture(right, fixture.id)))?.id ?? 'short',
  );
  const hasOtherSource = differences.some(({ part }) => part === 'source');
  return (
    <>
      <div className={styles.head}>
        <p className={styles.differences}>{describeDifferences(differences)}</p>
        <Select
          name="Headline"
          options={headlines.map(({ id, name }) => ({ id, label: name }))}
          value={headlineId}
          onChange={setHeadlineId}
          {...(styles.headline ? { className: styles.headline } : {})}
        />
      </div>
      <div className={styles.sides}>
        {[left, right].map((side, index) => (
          <SideCard
            key={labels[index]}
            label={labels[index]!}
            side={side}
            fixture={findFixture(side, headlineId)}
          />
        ))}
      </div>
      {hasOtherSource && (
        <div className={styles.source}>
          <Suspense fallback={<Skeleton height={200} />}>
            <SourceComparison
              left={{
                name: 'Source in this tab',
                text: left.template.source,
                kind: left.template.manifest.kind,
              }}
              right={{
                name: 'Source in the other tab',
                text: right.template.source,
                kind: right.template.manifest.kind,
              }}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}

function SideCard({ label, side, fixture }: { label: string; side: Side; fixture: Fixture | undefined }) {
  const session = useSession();
  const [drawn, setDrawn] = useState<Result<DrawnTemplate, string> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setDrawn(null);
    void drawTemplate(session, side, fixture?.values ?? {}).then((result) => isCurrent && setDrawn(result));
    return () => {
      isCurrent = false;
    };
  }, [session, side, fixture]);
  const size = side.template.manifest.sizes[0]!;
  return (
    <section className={styles.side} aria-label={label}>
      <header className={styles.label}>
        <b>{label}</b>
        <span className={styles.name} title={side.name}>
          {side.name}
        </span>
        {drawn?.ok && (
          <VerdictChip kind={drawn.value.verdict.kind} words={describeVerdict(drawn.value.verdict)} bare />
        )}
      </header>
      <div className={styles.picture} style={{ aspectRatio: `${size.widthPx} / ${size.heightPx}` }}>
        {drawn === null && <Skeleton card />}
        {drawn?.ok && <PixelCanvas pixels={drawn.value.pixels} className={styles.pixels} />}
        {drawn && !drawn.ok && <p className={styles.failed}>{drawn.error}</p>}
      </div>
    </section>
  );
}

const findFixture = ({ template }: Side, id: string): Fixture | undefined =>
  template.fixtures.find((fixture) => fixture.id === id);

const isChanged = (a: Fixture, b: Fixture | undefined): boolean =>
  JSON.stringify(a.values) !== JSON.stringify(b?.values);
