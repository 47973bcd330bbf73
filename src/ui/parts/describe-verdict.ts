import type { Verdict } from '../../template/verdict.ts';

/** The chip's few words for a verdict; the reason belongs into the popover. */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'fits':
      return 'Fits';
    case 'shrinks':
      return `Shrinks to ${verdict.px} px`;
    case 'cut':
      return `Cut after ${verdict.afterWords} ${verdict.afterWords === 1 ? 'word' : 'words'}`;
    case 'fallback':
      return 'Uses fallback';
    case 'overflows':
      return 'Overflows';
    case 'unknown':
      return 'Not tested';
  }
}
