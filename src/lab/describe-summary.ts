import type { TextRule } from '../template/schema.ts';
import type { ClassCounts, RowClass } from './cell.ts';

/** One part of the summary, which leads to its rows. */
export interface SummaryPart {
  filter: Exclude<RowClass, 'waiting'> | 'found';
  words: string;
}

/** `38 of 42 pass`, `3 come out below 48 px`, `1 overflows`: only what there is, passing first. */
export function describeSummary(counts: ClassCounts, warnPx: number | null, found = 0): SummaryPart[] {
  const drawn = counts.pass + counts.warn + counts.fail + counts.unknown + counts.accepted;
  const parts: SummaryPart[] = [
    {
      filter: 'pass',
      words:
        counts.pass === drawn && counts.waiting === 0
          ? `All ${group(drawn)} pass`
          : `${group(counts.pass)} of ${group(drawn)} ${counts.pass === 1 ? 'passes' : 'pass'}`,
    },
  ];
  if (counts.warn > 0)
    parts.push({
      filter: 'warn',
      words: `${group(counts.warn)} ${counts.warn === 1 ? 'comes' : 'come'} out ${belowWords(warnPx)}`,
    });
  if (counts.fail > 0)
    parts.push({
      filter: 'fail',
      words: `${group(counts.fail)} ${counts.fail === 1 ? 'overflows' : 'overflow'}`,
    });
  if (counts.unknown > 0) parts.push({ filter: 'unknown', words: `${group(counts.unknown)} not tested` });
  if (counts.accepted > 0) parts.push({ filter: 'accepted', words: `${group(counts.accepted)} accepted` });
  if (found > 0) parts.push({ filter: 'found', words: `${group(found)} with findings` });
  return parts;
}

export const belowWords = (warnPx: number | null): string =>
  warnPx === null ? 'small' : `below ${warnPx} px`;

/** The size that all rules warn at, or null when they differ or none does. */
export function commonWarnPx(rules: readonly Pick<TextRule, 'warnPx'>[]): number | null {
  const sizes = new Set(rules.flatMap(({ warnPx }) => (warnPx === undefined ? [] : [warnPx])));
  const [only] = sizes;
  return sizes.size === 1 ? only! : null;
}

/** `5 000`, with a thin space from four digits on. */
export const group = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u2009');
