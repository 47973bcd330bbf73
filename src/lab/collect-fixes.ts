import type { Finding, FindingFix } from './checks/check.ts';

/**
 * The fixes of these findings that can be made together: of two that change the same thing the first is taken. Notes are
 * for the designer to judge one by one.
 */
export function collectFixes(findings: readonly Finding[]): FindingFix[] {
  const chosen: FindingFix[] = [];
  const taken = new Set<string>();
  for (const { fix, severity } of findings) {
    if (!fix || severity === 'note') continue;
    const things = thingsOf(fix);
    if (things.some((thing) => taken.has(thing))) continue;
    for (const thing of things) taken.add(thing);
    chosen.push(fix);
  }
  return chosen;
}

/** What a fix changes. A rule is one thing, since its sizes, lines and cut depend on each other. */
const thingsOf = (fix: FindingFix): string[] =>
  fix.kind === 'rule'
    ? [`rule ${fix.field}`]
    : [...Object.keys(fix.set), ...fix.remove].map((name) => `${fix.ordinal} ${name}`);
