import type { Cell } from '../../../lab/cell.ts';
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
