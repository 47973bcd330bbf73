import type { Cell } from '../../../lab/cell.ts';
import { findingsOf } from '../../../lab/rendition-findings.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { describeVerdict } from '../../parts/describe-verdict.ts';
import type { VerdictChipKind } from '../../parts/VerdictChip.tsx';
import { explainVerdict } from '../explain-verdict.ts';

export interface CellWords {
  kind: VerdictChipKind;
  words: string;
  reason: string;
  small: boolean;
  weight: string;
}

/** What a crop or a thumbnail does to the card; the verdict stands beside its size alone. */
export function describeRendition(rendition: Rendition, cell: Cell): CellWords & { quiet: boolean } {
  const own = describeCell(cell);
  if (rendition.kind === 'size' || cell.status === 'failed' || !cell.verdict) return { ...own, quiet: false };
  const check = rendition.kind === 'crop' ? 'safe-area' : 'small-text';
  const result = cell.results?.find((each) => each.check === check);
  if (!result) return { ...own, kind: 'drawing', words: 'Checking', weight: '', quiet: false };
  if (result.outcome === 'unknown')
    return {
      ...own,
      kind: 'unknown',
      words: 'Not known',
      reason: result.reason ?? '',
      weight: '',
      quiet: true,
    };
  const found = findingsOf(rendition, cell);
  const quiet = found.every(({ severity }) => severity === 'note');
  const small = !quiet;
  if (rendition.kind === 'crop')
    return found.length > 0
      ? { ...own, kind: 'cut', words: 'Cuts text', small, weight: '', quiet }
      : { ...own, kind: 'fits', words: 'Keeps all text', small, weight: '', quiet: false };
  return found.length > 0
    ? { ...own, kind: 'shrinks', words: 'Too small', small, weight: '', quiet }
    : { ...own, kind: 'fits', words: 'Readable', small, weight: '', quiet: false };
}

/** How a cell is shown: while it is drawn again the verdict before stays. */
export function describeCell(cell: Cell): CellWords {
  const weight = cell.pngBytes === null ? '' : `${Math.round(cell.pngBytes / 1024)} KB`;
  if (cell.status === 'failed')
    return { kind: 'unknown', words: 'Not drawn', reason: cell.error ?? '', small: false, weight: '' };
  if (!cell.verdict) {
    const isDrawing = cell.status === 'drawing';
    return {
      kind: isDrawing ? 'drawing' : 'unknown',
      words: isDrawing ? 'Drawing' : 'Waiting',
      reason: 'It has no verdict before its exact picture is drawn.',
      small: false,
      weight: '',
    };
  }
  return {
    kind: cell.verdict.kind,
    words: describeVerdict(cell.verdict),
    reason: explainVerdict(cell.verdict),
    small: verdictClass(cell.verdict) === 'warn',
    weight,
  };
}
