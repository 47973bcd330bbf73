import { useMemo, useRef } from 'react';
import { type Arrangement, arrangeLines, type Line } from '../../../lab/arrange.ts';
import type { LabGroup } from '../../../lab/lab-row.ts';
import { useLab } from '../../lab-context.tsx';

/** The lines of the table; the same list while nothing moved, though verdicts come in several times a second. */
export function useLines(
  groups: readonly LabGroup[],
  arrangement: Arrangement,
  revision: number,
): readonly Line[] {
  const lab = useLab();
  const before = useRef<readonly Line[]>([]);
  return useMemo(() => {
    // A revision changes what the lab says of the rows.
    void revision;
    const lines = arrangeLines(groups, lab, arrangement);
    if (!isSame(lines, before.current)) before.current = lines;
    return before.current;
  }, [lab, groups, arrangement, revision]);
}

const isSame = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length &&
  a.every((line, index) => {
    const other = b[index]!;
    return line.kind === 'row'
      ? other.kind === 'row' && line.row === other.row
      : other.kind === 'group' && line.group === other.group && line.shown === other.shown;
  });
