import type { Cell } from '../../lab/cell.ts';
import { type CheckResult, checkIds } from '../../lab/checks/check.ts';
import type { Pool } from '../../render/pool.ts';
import type { DrawRequest } from '../../render/protocol.ts';
import type { Pixels } from '../../runtime/card.ts';
import { explaining } from '../explain-absent-font.ts';

export interface CellListeners {
  onCell(change: Partial<Cell>): void;
  onPixels(pixels: Pixels): void;
  /** `isLost`: the worker, not the card, may be to blame, so that it is worth another try. */
  onEnd(outcome: { isDrawn: boolean; isLost: boolean; unchecked: readonly CheckResult[] | null }): void;
}

/** What a worker reports when it was silent, crashed or did not start; a busy machine does that too. */
const lostCodes = ['render.silent', 'render.slow', 'render.crashed', 'render.unavailable', 'engine.lost'];

/** One picture with its verdict and checks, as changes of its cell. Returns what cancels it. */
export function drawCell(pool: Pool, request: DrawRequest, listeners: CellListeners): () => void {
  const { onCell, onPixels, onEnd } = listeners;
  let drawn: Partial<Cell> = {};
  let isDrawn = false;
  let isLost = false;
  let isChecked = false;
  let reason = 'The checks were not run.';
  const hear = explaining((event) => {
    switch (event.type) {
      case 'draft':
        drawn = { verdict: event.draft.verdict, verdicts: event.draft.verdicts };
        break;
      case 'exact':
        isDrawn = true;
        onCell({ ...drawn, status: 'drawn', isStale: false, error: null, pngBytes: null, results: null });
        onPixels(event.pixels);
        break;
      case 'checks':
        isChecked = true;
        onCell({ results: event.results });
        break;
      case 'failed':
        isLost ||= lostCodes.includes(event.error.code);
        reason = event.error.message;
        // A picture that was painted stands, whatever looking closer came to.
        if (!isDrawn) onCell({ status: 'failed', isStale: false, error: event.error.message, results: null });
        break;
      case 'done':
        onEnd({ isDrawn, isLost, unchecked: isDrawn && !isChecked ? notChecked(reason) : null });
        break;
    }
  });
  return pool.submit(request, hear);
}

const notChecked = (reason: string): CheckResult[] =>
  checkIds.map((check) => ({ check, outcome: 'unknown', findings: [], reason }));
