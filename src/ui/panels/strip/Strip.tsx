import { ClipboardPaste, Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { addFixture } from '../../../editor/commands/edit-fixtures.ts';
import type { StripCard } from '../../../editor/editor-state.ts';
import type { Verdict } from '../../../template/verdict.ts';
import { Button } from '../../parts/Button.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { PasteList } from './PasteList.tsx';
import styles from './Strip.module.css';
import { StripItem } from './StripItem.tsx';

export function Strip() {
  const editor = useEditor();
  const fixtures = useEditorState((state) => state.template.fixtures);
  const strip = useEditorState((state) => state.strip);
  const activeId = useEditorState((state) => state.fixtureId);
  const titleField = useEditorState(
    (state) => state.template.manifest.rules[0]?.field ?? state.template.manifest.fields[0]?.name ?? 'title',
  );
  const isOfLastGood = useEditorState(
    ({ canvas, compiled }) => canvas.status === 'failed' && compiled === null,
  );
  const list = useRef<HTMLDivElement>(null);
  const [isPasting, setPasting] = useState(false);

  function moveFocus(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLButtonElement)) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-headline]') ?? [])];
    buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }

  return (
    <section className={styles.strip} aria-label="Headlines">
      <div className={styles.head}>
        <h2>Headlines</h2>
        <Summary cards={fixtures.map(({ id }) => strip[id])} isOfLastGood={isOfLastGood} />
        <span className={styles.actions}>
          <Button
            kind="ghost"
            size="sm"
            icon={Plus}
            onClick={() => addFixture(editor, `Headline ${fixtures.length + 1}`)}
          >
            Add headline
          </Button>
          <Button kind="ghost" size="sm" icon={ClipboardPaste} onClick={() => setPasting(true)}>
            Paste list
          </Button>
        </span>
      </div>
      <div
        role="group"
        aria-label="Cards"
        className={joinClasses(styles.list, isOfLastGood && styles.old)}
        ref={list}
        onKeyDown={moveFocus}
      >
        {fixtures.map((fixture) => (
          <StripItem
            key={fixture.id}
            fixture={fixture}
            card={strip[fixture.id]}
            text={String(fixture.values[titleField] ?? '')}
            active={fixture.id === activeId}
          />
        ))}
      </div>
      <PasteList open={isPasting} onOpenChange={setPasting} field={titleField} />
    </section>
  );
}

interface SummaryProps {
  cards: readonly (StripCard | undefined)[];
  /** The source as it is now cannot be drawn. */
  isOfLastGood: boolean;
}

function Summary({ cards, isOfLastGood }: SummaryProps) {
  const counts = new Map<Verdict['kind'] | 'drawing', number>();
  for (const card of cards) {
    const kind =
      card?.status === 'failed'
        ? 'unknown'
        : card?.status === 'exact' && card.draft
          ? card.draft.verdict.kind
          : 'drawing';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (
    <span className={styles.summary} aria-live="polite">
      {summaryWords.map(([kind, one, many]) => {
        const count = counts.get(kind);
        return count ? (
          <VerdictChip key={kind} bare kind={kind} words={`${count} ${count === 1 ? one : many}`} />
        ) : null;
      })}
      {isOfLastGood && <small>of the last good card</small>}
    </span>
  );
}

const summaryWords = [
  ['fits', 'fits', 'fit'],
  ['shrinks', 'shrinks', 'shrink'],
  ['cut', 'cut', 'cut'],
  ['fallback', 'uses the fallback', 'use the fallback'],
  ['overflows', 'overflows', 'overflow'],
  ['unknown', 'not tested', 'not tested'],
  ['drawing', 'drawing', 'drawing'],
] as const;
