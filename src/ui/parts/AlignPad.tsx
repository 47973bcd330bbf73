import { type KeyboardEvent, useRef } from 'react';
import styles from './AlignPad.module.css';
import { joinClasses } from './join-classes.ts';

export type Alignment = 'start' | 'center' | 'end';

export interface AlignPadProps {
  name: string;
  horizontal: Alignment | null;
  vertical: Alignment | null;
  /** The mark shows which way the layers follow each other. */
  direction: 'row' | 'column';
  onChange: (horizontal: Alignment, vertical: Alignment) => void;
  /** Double click, or Space on the chosen cell. */
  onSpaceBetween?: () => void;
  disabled?: boolean;
}

const order: readonly Alignment[] = ['start', 'center', 'end'];
const rowNames = { start: 'Top', center: 'Middle', end: 'Bottom' };
const columnNames = { start: 'left', center: 'centre', end: 'right' };
const moves: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Nine places as one radio group; arrows move in both directions. */
export function AlignPad({
  name,
  horizontal,
  vertical,
  direction,
  onChange,
  onSpaceBetween,
  disabled = false,
}: AlignPadProps) {
  const ref = useRef<HTMLDivElement>(null);
  const hasChoice = horizontal !== null && vertical !== null;

  const handleKey = (event: KeyboardEvent, column: number, row: number) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const nextColumn = Math.min(Math.max(column + move[0], 0), 2);
    const nextRow = Math.min(Math.max(row + move[1], 0), 2);
    onChange(order[nextColumn]!, order[nextRow]!);
    ref.current?.querySelectorAll<HTMLElement>('[role="radio"]')[nextRow * 3 + nextColumn]?.focus();
  };

  return (
    <div ref={ref} className={styles.pad} role="radiogroup" aria-label={name}>
      {order.map((y, row) =>
        order.map((x, column) => {
          const on = x === horizontal && y === vertical;
          const label = `${rowNames[y]} ${columnNames[x]}`;
          return (
            <button
              key={label}
              type="button"
              role="radio"
              aria-checked={on}
              aria-label={label}
              title={label}
              disabled={disabled}
              tabIndex={on || (!hasChoice && row === 0 && column === 0) ? 0 : -1}
              className={joinClasses(styles.cell, on && styles.on, direction === 'row' && styles.row)}
              data-x={x}
              data-y={y}
              onClick={() => onChange(x, y)}
              onDoubleClick={onSpaceBetween}
              onKeyDown={(event) => handleKey(event, column, row)}
            />
          );
        }),
      )}
    </div>
  );
}
