import { CirclePause, CirclePlay } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RowFilter } from '../../../lab/arrange.ts';
import { type ClassCounts, rowClasses } from '../../../lab/cell.ts';
import { commonWarnPx, describeSummary, group } from '../../../lab/describe-summary.ts';
import type { LabGroup } from '../../../lab/lab-row.ts';
import type { RunState } from '../../../lab/run.ts';
import { useLab, useLabState } from '../../lab-context.tsx';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { useEditorState } from '../../session-context.tsx';
import styles from './LabSummary.module.css';
import { ReportMenu } from './ReportMenu.tsx';

export function LabSummary({
  groups,
  counts,
  found,
  onFilter,
}: {
  groups: readonly LabGroup[];
  counts: ClassCounts;
  /** Headlines with findings of the checks. */
  found: number;
  onFilter: (filter: RowFilter) => void;
}) {
  const lab = useLab();
  const run = useLabState((state) => state.run);
  const canDraw = useLabState((state) => state.canDraw);
  const waits = useEditorState((state) => state.canvas.status === 'drawing');
  const sizeCount = useEditorState((state) => state.template.manifest.sizes.length);
  const warnPx = useEditorState((state) => commonWarnPx(state.template.manifest.rules));
  const rows = groups.reduce((sum, each) => sum + each.rows.length, 0);
  const parts = describeSummary(counts, warnPx, found);
  const isBlank = counts.waiting === rows;
  return (
    <div className={styles.summary}>
      <div className={styles.top}>
        <div className={styles.words}>
          <h1>
            {isBlank ? (
              <span>{canDraw ? `Drawing ${group(rows)} headlines` : 'Nothing drawn yet'}</span>
            ) : (
              parts.map(({ filter, words }, index) => (
                <span key={filter}>
                  {index > 0 && ', '}
                  <button type="button" className={styles[filter]} onClick={() => onFilter(filter)}>
                    {words}
                  </button>
                </span>
              ))
            )}
          </h1>
          <p>{describeRun(run, rows, sizeCount, waits)}</p>
        </div>
        {run.status === 'running' && (
          <Button icon={CirclePause} onClick={lab.stop}>
            Stop
          </Button>
        )}
        {run.status === 'stopped' && (
          <Button icon={CirclePlay} onClick={lab.resume}>
            Go on
          </Button>
        )}
        <ReportMenu />
      </div>
      {run.status === 'done' ? null : (
        <div
          className={styles.progress}
          role="progressbar"
          aria-label="Drawing"
          aria-valuemin={0}
          aria-valuemax={run.total}
          aria-valuenow={run.done}
          aria-valuetext={`${group(run.done)} of ${group(run.total)} cards`}
        >
          <i style={{ width: `${(100 * run.done) / Math.max(run.total, 1)}%` }} />
        </div>
      )}
      <Ticks counts={counts} rows={rows} />
      <Announcer run={run} words={parts.map(({ words }) => words).join(', ')} />
      {!canDraw && (
        <Banner kind="err" where="The source does not compile.">
          What is shown was drawn before. Mend it in the Studio and the lab draws again.
        </Banner>
      )}
    </div>
  );
}

function describeRun(
  { status, done, total }: RunState,
  rows: number,
  sizes: number,
  waitsForCanvas: boolean,
): string {
  if (status === 'done')
    return `${group(rows * sizes)} ${rows * sizes === 1 ? 'card' : 'cards'} drawn from ${group(rows)} headlines, by the engine that ships.`;
  const cards = `${group(done)} of ${group(total)} cards`;
  if (status === 'stopped') return `Stopped at ${cards}.`;
  return waitsForCanvas
    ? `${cards}. The lab goes on when the Studio’s own card is drawn.`
    : `Drawing ${cards}, what is on screen first.`;
}

const maxTicks = 120;

/** One tick a headline; where there are too many, shares of a bar. Height and hatch say what colour says. */
function Ticks({ counts, rows }: { counts: ClassCounts; rows: number }) {
  const kinds = rowClasses.filter((kind) => counts[kind] > 0);
  return (
    <div className={styles.ticks} aria-hidden="true">
      {rows <= maxTicks
        ? kinds.flatMap((kind) =>
            Array.from({ length: counts[kind] }, (_, index) => (
              <i key={`${kind}${index}`} className={styles[`tick-${kind}`]} />
            )),
          )
        : kinds.map((kind) => (
            <i
              key={kind}
              className={styles[`tick-${kind}`]}
              style={{ flexGrow: counts[kind], minWidth: 4 }}
            />
          ))}
    </div>
  );
}

/** Says how far the drawing is, by quarters, and what came of it. */
function Announcer({ run, words }: { run: RunState; words: string }) {
  const quarter = run.total === 0 ? 4 : Math.floor((4 * run.done) / run.total);
  const [text, setText] = useState('');
  useEffect(() => {
    setText(run.status === 'done' ? words : `${quarter * 25} % drawn`);
  }, [quarter, run.status]);
  return (
    <span className="spoken" role="status" aria-label="Lab progress">
      {text}
    </span>
  );
}
