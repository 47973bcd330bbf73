import { useEffect, useRef } from 'react';
import type { Line } from '../../../lab/arrange.ts';
import { useLab } from '../../lab-context.tsx';

const restMs = 150;

/** Tells the lab what is on screen once scrolling has come to rest, so that it is drawn next. */
export function useRestingRows(
  lines: readonly Line[],
  range: { startIndex: number; endIndex: number } | null,
): void {
  const lab = useLab();
  const shown = lines
    .slice(range?.startIndex ?? 0, (range?.endIndex ?? -1) + 1)
    .flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const latest = useRef(shown);
  latest.current = shown;
  const ids = shown.map(({ id }) => id).join('\n');
  // Other rows, also through another order of the lines, are another screen.
  useEffect(() => {
    const timer = setTimeout(() => ids !== '' && lab.showRows(latest.current), restMs);
    return () => clearTimeout(timer);
  }, [lab, ids]);
}
