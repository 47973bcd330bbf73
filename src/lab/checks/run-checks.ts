import type { Check, CheckResult, DrawnFixture, FindingSeverity } from './check.ts';
import { clipped } from './clipped.ts';
import { contrast } from './contrast.ts';
import { fallbackFace } from './fallback-face.ts';
import { image } from './image.ts';
import { missingGlyph } from './missing-glyph.ts';
import { nextOg } from './next-og.ts';
import { orphanWord } from './orphan-word.ts';
import { overflow } from './overflow.ts';
import { placeholder } from './placeholder.ts';
import { safeArea } from './safe-area.ts';
import { smallText } from './small-text.ts';
import { textDirection } from './text-direction.ts';
import { titleOverlay } from './title-overlay.ts';
import { weight } from './weight.ts';

/** In the order they are shown. */
export const checks: readonly Check[] = [
  overflow,
  clipped,
  smallText,
  contrast,
  safeArea,
  titleOverlay,
  missingGlyph,
  fallbackFace,
  textDirection,
  orphanWord,
  placeholder,
  image,
  weight,
  nextOg,
];

/** All checks over one drawn fixture; a check that breaks is unknown and stops no other. */
export function runChecks(drawn: DrawnFixture, chosen: readonly Check[] = checks): CheckResult[] {
  return chosen.map((check) => runCheck(check, drawn));
}

function runCheck({ id, judge }: Check, drawn: DrawnFixture): CheckResult {
  try {
    const judged = judge(drawn);
    if (!Array.isArray(judged))
      return { check: id, outcome: 'unknown', findings: [], reason: judged.unknown };
    return { check: id, outcome: judged.length === 0 ? 'pass' : 'fail', findings: judged };
  } catch (error) {
    return { check: id, outcome: 'unknown', findings: [], reason: `The check broke: ${error}.` };
  }
}

const rank: Record<FindingSeverity, number> = { err: 2, warn: 1, note: 0 };

/** The worst that the checks found; null when they found nothing. */
export function worstSeverity(results: readonly CheckResult[]): FindingSeverity | null {
  const found = results.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  return found.reduce<FindingSeverity | null>(
    (worst, next) => (worst === null || rank[next] > rank[worst] ? next : worst),
    null,
  );
}
