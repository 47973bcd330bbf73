import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { Line } from '../../../lab/arrange.ts';
import type { LabRow } from '../../../lab/lab-row.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import { useLab, useLabState } from '../../lab-context.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { DrawerPicture } from './DrawerPicture.tsx';
import { describeCell } from './describe-cell.ts';
import styles from './LabDrawer.module.css';
import type { CellRef } from './lab-view.ts';

export interface LabDrawerProps {
  current: CellRef;
  lines: readonly Line[];
  renditions: readonly Rendition[];
  onMove: (cell: CellRef) => void;
  onClose: () => void;
}

export function LabDrawer({ current, lines, renditions, onMove, onClose }: LabDrawerProps) {
  const lab = useLab();
  useLabState((state) => state.revision);
  const rows: LabRow[] = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const at = rows.findIndex(({ id }) => id === current.rowId);
  const row = rows[at];
  const rendition = renditions.find(({ id }) => id === current.renditionId);
  if (!row || !rendition) return null;
  const cell = lab.cellOf(row, rendition.size);
  const { kind, words, reason, small, weight } = describeCell(cell);
  const nextBad = (step: 1 | -1): LabRow | undefined => {
    const others = step === 1 ? rows.slice(at + 1) : rows.slice(0, at).reverse();
    return others.find((other) => ['fail', 'unknown', 'warn'].includes(lab.classOf(other)));
  };
  const go = (to: LabRow | undefined) => to && onMove({ rowId: to.id, renditionId: rendition.id });
  return (
    <section
      className={styles.drawer}
      aria-label="Card"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className={styles.head}>
        <div>
          <h2>{`${row.name}, ${rendition.name}`}</h2>
          <p>{weight ? `PNG ${weight}` : `${rendition.crop.widthPx} × ${rendition.crop.heightPx} px`}</p>
        </div>
        <IconButton
          size="sm"
          name="Previous card to look at"
          icon={ChevronUp}
          disabled={!nextBad(-1)}
          onClick={() => go(nextBad(-1))}
        />
        <IconButton
          size="sm"
          name="Next card to look at"
          icon={ChevronDown}
          disabled={!nextBad(1)}
          onClick={() => go(nextBad(1))}
        />
        <IconButton size="sm" name="Close" icon={X} onClick={onClose} />
      </header>
      <div className={styles.body}>
        <DrawerPicture row={row} rendition={rendition} cell={cell} />
        <div className={styles.verdict}>
          <VerdictChip kind={kind} words={words} small={small} size="lg" />
          <p>{reason}</p>
        </div>
        <h3>Text</h3>
        <p className={styles.text} dir="auto">
          {row.text === '' ? 'No text' : row.text}
        </p>
      </div>
    </section>
  );
}
