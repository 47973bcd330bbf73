import { TriangleAlert, UserCheck } from 'lucide-react';
import { memo } from 'react';
import type { Cell } from '../../../lab/cell.ts';
import { type Accepted, areAccepted, concernsOfRendition, seenAs } from '../../../lab/concerns.ts';
import type { LabRow } from '../../../lab/lab-row.ts';
import { findingsOf } from '../../../lab/rendition-findings.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import { Icon } from '../../parts/Icon.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { describeRendition } from './describe-cell.ts';
import styles from './LabTable.module.css';
import { placeOverflows } from './place-findings.ts';

export interface LabCellProps {
  row: LabRow;
  column: number;
  rendition: Rendition;
  cell: Cell;
  /** What of this headline at this size was accepted. */
  accepted: Accepted;
  pictureHeight: number;
  isCurrent: boolean;
  /** Its frame alone, while it flies past. */
  isPlain: boolean;
  /** The one cell that Tab reaches. */
  isStop: boolean;
}

/** The table hears of clicks and keys; a cell only says which one it is. */
export const LabCell = memo(function LabCell(props: LabCellProps) {
  const { row, column, rendition, cell, pictureHeight, isPlain, isCurrent, isStop } = props;
  const shown = isPlain ? null : describeShown(props);
  const { widthPx, heightPx } = rendition.crop;
  const isDimmed = shown !== null && (cell.isStale || cell.status === 'failed');
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what a cell of a grid is anyway
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={`${row.name}, ${rendition.name}${shown ? `, ${shown.label}` : ''}`}
      aria-selected={isCurrent}
      tabIndex={isStop ? 0 : -1}
      data-row={row.id}
      data-rendition={rendition.id}
      className={joinClasses(styles.cell, isCurrent && styles.current)}
    >
      <span
        className={joinClasses(
          styles.picture,
          isDimmed && styles.stale,
          shown !== null && cell.status === 'failed' && styles.failed,
        )}
        style={{ height: pictureHeight, width: Math.round((pictureHeight * widthPx) / heightPx) }}
      >
        {shown && cell.pictureUrl && <img src={cell.pictureUrl} alt="" decoding="async" draggable={false} />}
        {shown &&
          placeOverflows(shown.all, rendition).map((place) => (
            <i key={JSON.stringify(place)} className={styles.overflow} style={place} aria-hidden="true" />
          ))}
      </span>
      {shown && <Facts {...shown} />}
    </td>
  );
});

/** What a cell says of its card. */
function describeShown({ row, rendition, cell, accepted }: LabCellProps) {
  const { kind, words, small, quiet, weight } = describeRendition(rendition, cell);
  const all = findingsOf(rendition, cell);
  const found = all.filter(
    (finding) => finding.severity !== 'note' && !accepted.has(seenAs(finding, row.values)),
  ).length;
  const isAccepted = accepted.size > 0 && areAccepted(concernsOfRendition(row, rendition, cell), accepted);
  const findings = isAccepted
    ? 'accepted'
    : found === 0
      ? ''
      : `${found} ${found === 1 ? 'finding' : 'findings'}`;
  const label = `${words.charAt(0).toLowerCase()}${words.slice(1)}${findings && `, ${findings}`}${weight && `, ${weight}`}`;
  return { all, kind, words, small, quiet, weight, found, findings, isAccepted, label };
}

function Facts(shown: ReturnType<typeof describeShown>) {
  const { kind, words, small, quiet, weight, found, findings, isAccepted } = shown;
  return (
    <span className={styles.facts}>
      <VerdictChip kind={kind} words={words} small={small} quiet={quiet || isAccepted} />
      {isAccepted && (
        <span className={styles.accepted} title="Accepted as is">
          <Icon of={UserCheck} size={12} />
          Accepted
        </span>
      )}
      {found > 0 && (
        <span className={styles.found} title={findings}>
          <Icon of={TriangleAlert} size={12} />
          {found}
        </span>
      )}
      {weight && <span>{weight}</span>}
    </span>
  );
}
