import { ChevronDown, ChevronUp, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo, useState } from 'react';
import { useStore } from 'zustand';
import type { Editor } from '../../../editor/editor.ts';
import type { Diagnostic } from '../../../template/diagnostic.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { applyFix } from './apply-fix.ts';
import styles from './ProblemList.module.css';
import { countProblems, describePlace, pickBanner } from './problem-words.ts';
import { useSettled } from './use-settled.ts';

const icons: Record<Diagnostic['severity'], LucideIcon> = {
  error: OctagonAlert,
  warning: TriangleAlert,
  note: Info,
};

export interface ProblemListProps {
  editor: Editor;
  goTo: (offset: number) => void;
}

// Half-typed code is wrong for a moment: new problems wait for a pause, solved ones go at once.
const pauseMs = 500;

function useCalmProblems(editor: Editor): readonly Diagnostic[] {
  const present = useStore(editor.store, (state) => state.problems);
  const settled = useSettled(present, pauseMs);
  if (present === settled || present.length === 0) return present;
  const known = new Set(settled.map(({ code, message }) => `${code} ${message}`));
  return present.filter(({ code, message }) => known.has(`${code} ${message}`));
}

/** The problems of the source in words: the first one as a banner, all of them as a list on request. */
export const ProblemList = memo(function ProblemList({ editor, goTo }: ProblemListProps) {
  const problems = useCalmProblems(editor);
  const stops = useStore(editor.store, ({ compiled, canvas }) => !compiled || canvas.status === 'failed');
  const hasPicture = useStore(editor.store, ({ canvas }) => canvas.draft !== null);
  const [isOpen, setOpen] = useState(false);
  const shown = pickBanner(problems);
  if (problems.length === 0) return null;
  return (
    <section aria-label="Problems" className={styles.problems} tabIndex={-1}>
      {shown && (
        <Banner
          kind={shown.severity === 'error' ? 'err' : 'warn'}
          where={describePlace(shown, stops)}
          fix={shown.fix && { label: shown.fix.label, onSelect: () => applyFix(editor, shown) }}
          otherWay={shown.from > 0 ? { label: 'Show', onSelect: () => goTo(shown.from) } : undefined}
        >
          {stops &&
            hasPicture &&
            shown.severity === 'error' &&
            !shown.code.startsWith('field.') &&
            'The last good card is shown. '}
          {shown.message}
        </Banner>
      )}
      {(problems.length > 1 || !shown) && (
        <Button
          kind="ghost"
          size="sm"
          className={styles.toggle}
          aria-expanded={isOpen}
          iconAfter={isOpen ? ChevronDown : ChevronUp}
          onClick={() => setOpen(!isOpen)}
        >
          {countProblems(problems)}
        </Button>
      )}
      {isOpen && (
        <ul className={styles.list}>
          {problems.map((problem, index) => (
            <Row key={index} problem={problem} goTo={goTo} onFix={() => applyFix(editor, problem)} />
          ))}
        </ul>
      )}
    </section>
  );
});

function Row({
  problem,
  goTo,
  onFix,
}: {
  problem: Diagnostic;
  goTo: (offset: number) => void;
  onFix: () => void;
}) {
  return (
    <li className={styles.row}>
      <button type="button" className={styles.place} onClick={() => goTo(problem.from)}>
        <Icon of={icons[problem.severity]} size={14} className={styles[problem.severity]} />
        <span className="spoken">{problem.severity}</span>
        <span className={styles.line}>{problem.line}</span>
        <span>{problem.message}</span>
      </button>
      {problem.fix && (
        <Button size="sm" onClick={onFix}>
          {problem.fix.label}
        </Button>
      )}
    </li>
  );
}
