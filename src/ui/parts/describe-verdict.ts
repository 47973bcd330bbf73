import type { Verdict } from '../../template/verdict.ts';

/** The chip's few words for a verdict; the reason belongs into the popover. */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'fits':
      return 'Fits';
    case 'shrinks':
      return `Shrinks to ${verdict.px} px`;
    case 'cut':
      return verdict.afterGraphemes === undefined
        ? `Cut after ${verdict.afterWords} ${verdict.afterWords === 1 ? 'word' : 'words'}`
        : `Cut after ${verdict.afterGraphemes} ${verdict.afterGraphemes === 1 ? 'character' : 'characters'}`;
    case 'fallback':
      return 'Uses fallback';
    case 'overflows':
      return 'Overflows';
    case 'unknown':
      return 'Not tested';
  }
}
