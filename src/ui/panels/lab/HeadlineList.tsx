import { useVirtualizer } from '@tanstack/react-virtual';
import { Search, UserCheck } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Line } from '../../../lab/arrange.ts';
import { classWithAccepted } from '../../../lab/concerns.ts';
import { group } from '../../../lab/describe-summary.ts';
import type { LabGroup, LabRow } from '../../../lab/lab-row.ts';
import { useLab, useLabState } from '../../lab-context.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { TextInput } from '../../parts/TextInput.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditorState } from '../../session-context.tsx';
import { AddHeadlines } from './AddHeadlines.tsx';
import { describeCell } from './describe-cell.ts';
import styles from './HeadlineList.module.css';

const lineHeights = { group: 26, row: 24 };

export interface HeadlineListProps {
  groups: readonly LabGroup[];
  lines: readonly Line[];
  search: string;
  onSearch: (search: string) => void;
  currentRow: string | null;
  onSelect: (rowId: string) => void;
}

export function HeadlineList({ groups, lines, search, onSearch, currentRow, onSelect }: HeadlineListProps) {
  useLabState((state) => state.revision);
  const scroller = useRef<HTMLDivElement>(null);
  const sizes = useEditorState((state) => state.template.manifest.sizes);
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => lineHeights[lines[index]!.kind],
    overscan: 6,
  });
  useLayoutEffect(() => rows.measure(), [lines]);
  return (
    <section className={styles.panel} aria-label="Headlines">
      <header className={styles.head}>
        <h2>{`${group(total)} headlines`}</h2>
        <TextInput
          name="Search headlines"
          placeholder="Search"
          icon={Search}
          value={search}
          onChange={onSearch}
          onCancel={() => onSearch('')}
          className={styles.search}
        />
      </header>
      {sizes.length > 1 && (
        <p className={styles.sizes} aria-hidden="true">
          {sizes.map(({ id }) => (
            <span key={id} className={styles.mark} title={id}>
              {id.charAt(0).toUpperCase()}
            </span>
          ))}
        </p>
      )}
      <div ref={scroller} className={styles.scroller}>
        <ul
          className={styles.list}
          style={{ height: rows.getTotalSize() }}
          aria-label="Headlines, with verdicts"
        >
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]!;
            return (
              <li
                key={line.kind === 'group' ? line.group.id : line.row.id}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line.kind === 'group' ? (
                  <span className={styles.group}>
                    <b>{line.group.name}</b>
                    <span>{group(line.shown)}</span>
                  </span>
                ) : (
                  <Entry
                    row={line.row}
                    isCurrent={line.row.id === currentRow}
                    onSelect={() => onSelect(line.row.id)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <AddHeadlines />
    </section>
  );
}

function Entry({ row, isCurrent, onSelect }: { row: LabRow; isCurrent: boolean; onSelect: () => void }) {
  const lab = useLab();
  const sizes = useEditorState((state) => state.template.manifest.sizes);
  return (
    <button
      type="button"
      className={joinClasses(styles.row, isCurrent && styles.current)}
      aria-pressed={isCurrent}
      onClick={onSelect}
      title={row.text.slice(0, 600)}
    >
      <span className={styles.name}>{row.name}</span>
      {sizes.map((size) => {
        const cell = lab.cellOf(row, size);
        const isAccepted = classWithAccepted(row, cell, lab.acceptedOf(row, size)) === 'accepted';
        const { kind, words: verdict, small } = describeCell(cell);
        const words = isAccepted ? `${verdict}, accepted` : verdict;
        return (
          <span key={size.id} className={styles.mark} title={words}>
            {isAccepted ? (
              <Icon of={UserCheck} size={12} />
            ) : (
              <VerdictChip bare kind={kind} words="" small={small} />
            )}
            <span className="spoken">{sizes.length > 1 ? `${size.id}: ${words}` : words}</span>
          </span>
        );
      })}
    </button>
  );
}
