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
  const latest = useRef(lines);
  latest.current = lines;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? -1;
  useEffect(() => {
    const timer = setTimeout(() => {
      const shown = latest.current.slice(start, end + 1);
      lab.showRows(shown.flatMap((line) => (line.kind === 'row' ? [line.row] : [])));
    }, restMs);
    return () => clearTimeout(timer);
  }, [lab, start, end, lines]);
}
