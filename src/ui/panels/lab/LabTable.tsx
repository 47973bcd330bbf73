import { useVirtualizer } from '@tanstack/react-virtual';
import { FilterX } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Line } from '../../../lab/arrange.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import { useLab, useLabState } from '../../lab-context.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { GroupHead } from './GroupHead.tsx';
import { createHandScroll } from './hand-scroll.ts';
import { LabCell } from './LabCell.tsx';
import { LabRowHead } from './LabRowHead.tsx';
import styles from './LabTable.module.css';
import {
  type CellRef,
  groupHeight,
  headHeight,
  headlineColumn,
  type PictureSize,
  pictureMetrics,
} from './lab-view.ts';
import { keepInView, lineOffsets } from './line-offsets.ts';
import { moveInTable } from './move-in-table.ts';
import { atRest, passRows } from './plain-rows.ts';
import { columnHead, rowGroup, rowHead, tableRow } from './table-roles.ts';
import { useRestingRows } from './use-resting-rows.ts';

export interface LabTableProps {
  lines: readonly Line[];
  renditions: readonly Rendition[];
  pictureSize: PictureSize;
  current: CellRef | null;
  onMove: (cell: CellRef) => void;
  onOpen: (cell: CellRef) => void;
  onClose: () => void;
  onShowAll: () => void;
}

export function LabTable(props: LabTableProps) {
  const { lines, renditions, pictureSize, current, onMove, onOpen, onClose, onShowAll } = props;
  const lab = useLab();
  useLabState((state) => state.revision);
  const scroller = useRef<HTMLDivElement>(null);
  const { pictureHeight, rowHeight, column } = pictureMetrics[pictureSize];
  const currentLine = useMemo(() => findLine(lines, current?.rowId), [lines, current]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => lineKey(lines[index]!),
    overscan: 4,
    scrollPaddingStart: headHeight + groupHeight,
    paddingStart: 0,
  });
  // Verdicts that come in move lines: who looks further down keeps looking at the same rows.
  const offsets = useMemo(() => lineOffsets(lines, rowHeight), [lines, rowHeight]);
  const offsetsBefore = useRef(offsets);
  const shownBefore = useRef<string[]>([]);
  // The run gives way to a hand that scrolls, and need not to the table.
  const [handScroll] = useState(createHandScroll);
  useLayoutEffect(() => {
    const element = scroller.current;
    rows.measure();
    if (element && element.scrollTop > 0) {
      const shiftPx = keepInView(shownBefore.current, offsetsBefore.current, offsets);
      element.scrollTop += shiftPx;
      if (shiftPx !== 0) handScroll.moved(element.scrollTop);
    }
    offsetsBefore.current = offsets;
  }, [offsets]);
  useEffect(() => {
    shownBefore.current = rows.getVirtualItems().map(({ key }) => String(key));
  });
  useRestingRows(lines, rows.range);

  function onScroll() {
    if (handScroll.isHand(scroller.current?.scrollTop ?? 0)) lab.scrolled();
  }

  // Focus follows the keys, once the row it goes to is there.
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current || !current) return;
    const cell = findCell(scroller.current, current);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (currentLine >= 0) rows.scrollToIndex(currentLine, { align: 'auto' });
    // The drawer takes from the width: what was opened stays in view beside it.
    if (current) findCell(scroller.current, current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  function go(cell: CellRef) {
    wantsFocus.current = true;
    onMove(cell);
  }

  function press(event: KeyboardEvent) {
    const here = cellAt(event.target);
    if (!here) return;
    if (event.key === 'Escape') return onClose();
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onOpen(here);
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const next = moveInTable(lines, renditions, here, event, page);
    if (!next) return;
    event.preventDefault();
    go(next);
  }

  const click = (event: MouseEvent) => {
    const cell = cellAt(event.target);
    if (cell) onOpen(cell);
  };

  const items = rows.getVirtualItems();
  const passing = useRef(atRest);
  passing.current = passRows(
    passing.current,
    items.map(({ key }) => key),
    { isScrolling: rows.isScrolling, offsetPx: rows.scrollOffset ?? 0, rowHeight },
  );
  const isCurrentShown = items.some(({ index }) => index === currentLine);
  const firstRow = items.find(({ index }) => lines[index]?.kind === 'row')?.index;
  const columns = { '--columns': renditions.length } as CSSProperties;
  return (
    <div ref={scroller} className={styles.scroller} data-region="canvas" onScroll={onScroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table gone through with arrows is a grid
        role="grid"
        aria-label="Headlines by rendition"
        aria-rowcount={lines.length + 1}
        aria-colcount={renditions.length + 1}
        className={styles.table}
        style={{ ...columns, minWidth: headlineColumn + column * renditions.length }}
        onKeyDown={press}
        onClick={click}
      >
        <thead {...rowGroup}>
          <tr {...tableRow} aria-rowindex={1} className={styles.line}>
            <th {...columnHead} scope="col">
              Headline
            </th>
            {renditions.map((rendition) => (
              <th key={rendition.id} {...columnHead} scope="col">
                {rendition.name} <span>{describeRendition(rendition)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...rowGroup} style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, start, size, key }) => {
            const line = lines[index]!;
            const place = { top: start, height: size };
            return line.kind === 'group' ? (
              <tr key={key} {...tableRow} className={styles.group} aria-rowindex={index + 2} style={place}>
                <th {...rowHead} scope="rowgroup" aria-colspan={renditions.length + 1}>
                  <GroupHead group={line.group} />
                </th>
              </tr>
            ) : (
              <tr key={key} {...tableRow} className={styles.line} aria-rowindex={index + 2} style={place}>
                <LabRowHead row={line.row} isSmall={pictureSize === 'small'} />
                {renditions.map((rendition, at) => (
                  <LabCell
                    key={rendition.id}
                    row={line.row}
                    isPlain={!passing.current.whole.has(key)}
                    column={at}
                    rendition={rendition}
                    cell={lab.cellOf(line.row, rendition.size)}
                    accepted={lab.acceptedOf(line.row, rendition.size)}
                    pictureHeight={pictureHeight}
                    isCurrent={current?.rowId === line.row.id && current.renditionId === rendition.id}
                    isStop={
                      isCurrentShown
                        ? index === currentLine && current?.renditionId === rendition.id
                        : index === firstRow && at === 0
                    }
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length === 0 && (
        <div className={styles.none}>
          <EmptyState
            icon={FilterX}
            fact="No headline matches"
            action={{ label: 'Show all', onSelect: onShowAll }}
          >
            Choose another filter, or search for something else.
          </EmptyState>
        </div>
      )}
    </div>
  );
}

const describeRendition = ({ kind, crop, shownPx }: Rendition): string =>
  kind === 'thumbnail'
    ? `${Math.round((100 * shownPx) / crop.widthPx)} %`
    : `${crop.widthPx} × ${crop.heightPx}`;

const lineKey = (line: Line): string => (line.kind === 'group' ? `group ${line.group.id}` : line.row.id);

const findLine = (lines: readonly Line[], rowId: string | undefined): number =>
  rowId === undefined ? -1 : lines.findIndex((line) => line.kind === 'row' && line.row.id === rowId);

function cellAt(target: EventTarget): CellRef | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell ? { rowId: cell.dataset.row!, renditionId: cell.dataset.rendition! } : null;
}

function findCell(scroller: HTMLElement | null, { rowId, renditionId }: CellRef): HTMLElement | null {
  const cells = scroller?.querySelectorAll<HTMLElement>('td[data-row]') ?? [];
  return [...cells].find(({ dataset }) => dataset.row === rowId && dataset.rendition === renditionId) ?? null;
}
