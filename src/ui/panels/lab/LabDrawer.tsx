import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CardFix } from '../../../editor/commands/apply-fix.ts';
import type { Line } from '../../../lab/arrange.ts';
import type { Finding, FindingFix } from '../../../lab/checks/check.ts';
import { collectFixes } from '../../../lab/collect-fixes.ts';
import { seenAs } from '../../../lab/concerns.ts';
import type { LabRow } from '../../../lab/lab-row.ts';
import { findingsOf } from '../../../lab/rendition-findings.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import { suggestFixes } from '../../../lab/suggest-fixes.ts';
import { useLab, useLabState } from '../../lab-context.tsx';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditorState } from '../../session-context.tsx';
import { AcceptAsIs, describeAcceptance } from './AcceptAsIs.tsx';
import { DrawerPicture } from './DrawerPicture.tsx';
import { describeRendition } from './describe-cell.ts';
import { FindingList } from './FindingList.tsx';
import { FixPreview } from './FixPreview.tsx';
import styles from './LabDrawer.module.css';
import type { CellRef } from './lab-view.ts';

export interface LabDrawerProps {
  current: CellRef;
  lines: readonly Line[];
  renditions: readonly Rendition[];
  onMove: (cell: CellRef) => void;
  onClose: () => void;
}

/** One card: its exact picture, what is wrong with it and what helps. */
export function LabDrawer({ current, lines, renditions, onMove, onClose }: LabDrawerProps) {
  const lab = useLab();
  useLabState((state) => state.revision);
  const head = useRef<HTMLElement>(null);
  const rows: LabRow[] = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const at = rows.findIndex(({ id }) => id === current.rowId);
  // A fix or an acceptance may take it out of the filter: who looks at it keeps it.
  const groups = useLabState((state) => state.groups);
  const row = rows[at] ?? groups.flatMap((group) => group.rows).find(({ id }) => id === current.rowId);
  const rendition = renditions.find(({ id }) => id === current.renditionId);

  // Opening moves the focus in; going on to the next card keeps it where it is.
  useEffect(() => head.current?.focus(), []);

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  }

  const next = (step: 1 | -1): LabRow | undefined => {
    const others = step === 1 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).reverse();
    return others.find((other) => lab.rankOf(other) > 0);
  };
  const go = (to: LabRow | undefined) =>
    to && rendition && onMove({ rowId: to.id, renditionId: rendition.id });

  return (
    <section ref={head} tabIndex={-1} className={styles.drawer} aria-label="Card" onKeyDown={press}>
      <header className={styles.head}>
        <div>
          <h2>{row && rendition ? `${row.name}, ${rendition.name}` : 'No card'}</h2>
          {row && rendition && (
            <p>
              {[
                `${rendition.crop.widthPx} × ${rendition.crop.heightPx} px`,
                countFindings(findingsOf(rendition, lab.cellOf(row, rendition.size))),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          )}
        </div>
        <IconButton
          size="sm"
          name="Previous card to look at"
          icon={ChevronUp}
          disabled={!next(-1)}
          onClick={() => go(next(-1))}
        />
        <IconButton
          size="sm"
          name="Next card to look at"
          icon={ChevronDown}
          disabled={!next(1)}
          onClick={() => go(next(1))}
        />
        <IconButton size="sm" name="Close" icon={X} onClick={onClose} />
      </header>
      {row && rendition ? (
        <DrawerBody key={`${row.id} ${rendition.id}`} row={row} rendition={rendition} />
      ) : (
        <p className={styles.gone}>This headline is no longer in the lab. Choose another.</p>
      )}
    </section>
  );
}

function DrawerBody({ row, rendition }: { row: LabRow; rendition: Rendition }) {
  const lab = useLab();
  const rules = useEditorState((state) => state.template.manifest.rules);
  const [fix, setFix] = useState<{ fix: CardFix; codes: readonly string[] } | null>(null);
  const cell = lab.cellOf(row, rendition.size);
  const accepted = lab.acceptedOf(row, rendition.size);
  const findings = findingsOf(rendition, cell);
  const fixes = collectFixes(findings);
  const { kind, words, reason, small, quiet } = describeRendition(rendition, cell);
  const isFailed = cell.status === 'failed';
  const suggestions =
    rendition.kind === 'size' && !isFailed
      ? cell.verdicts.flatMap((each) =>
          suggestFixes(
            each,
            rules.find(({ field }) => field === each.field),
          ),
        )
      : [];
  // What a finding says again is said there alone, with all ways out.
  const said = findings.find(({ message }) => message === reason);
  const acceptance = describeAcceptance(row, rendition, cell, accepted);
  const show = (chosen: FindingFix, codes: readonly string[]) => setFix({ fix: chosen, codes });

  if (fix) return <FixPreview row={row} rendition={rendition} {...fix} onClose={() => setFix(null)} />;
  return (
    <>
      <div className={styles.body}>
        <DrawerPicture row={row} rendition={rendition} cell={cell} findings={findings} />
        <div className={styles.verdict}>
          <VerdictChip kind={kind} words={words} small={small} quiet={quiet} size="lg" />
          {(rendition.kind === 'size' || isFailed) && !said && <p>{reason}</p>}
          {isFailed && cell.pictureUrl && <p>The last good card is shown.</p>}
          {acceptance && <p className={styles.acceptance}>{acceptance}</p>}
          {suggestions.length > 0 && !said && (
            <span className={styles.fixes}>
              {suggestions.map((each) => (
                <Button key={each.label} size="sm" onClick={() => show(each, [])}>
                  {each.label}
                </Button>
              ))}
            </span>
          )}
        </div>
        {!isFailed && (
          <FindingList
            findings={findings}
            results={cell.results}
            isAccepted={(finding) => accepted.has(seenAs(finding, row.values))}
            waysOut={(finding) => (finding === said ? suggestions : [])}
            onFix={(chosen, code) => show(chosen, [code])}
          />
        )}
        <section className={styles.text} aria-label="Text">
          <h3>Text</h3>
          <p dir="auto">{row.text === '' ? 'No text' : row.text}</p>
        </section>
      </div>
      <footer className={styles.foot}>
        {fixes.length > 1 && (
          <Button
            kind="primary"
            onClick={() =>
              setFix({
                fix: { kind: 'all', label: `Apply ${fixes.length} fixes`, fixes },
                codes: findings
                  .filter(({ fix, severity }) => fix && severity !== 'note')
                  .map(({ code }) => code),
              })
            }
          >
            {`Apply ${fixes.length} fixes`}
          </Button>
        )}
        {!isFailed && <AcceptAsIs row={row} rendition={rendition} cell={cell} />}
      </footer>
    </>
  );
}

const places = [
  ['err', 'error', 'errors'],
  ['warn', 'warning', 'warnings'],
  ['note', 'note', 'notes'],
] as const;

/** `1 error, 2 warnings` */
function countFindings(findings: readonly Finding[]): string {
  return places
    .flatMap(([severity, one, many]) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    })
    .join(', ');
}
