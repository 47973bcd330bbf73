import type { Finding } from '../../../lab/checks/check.ts';

/** Findings of one kind, with the numbers of their pins. */
export interface FoldedFinding {
  first: Finding;
  number: number;
  more: { finding: Finding; number: number }[];
}

/** Many texts may have the same thing wrong with them: they are one entry, at the place of the first. */
export function foldFindings(findings: readonly Finding[]): FoldedFinding[] {
  const folded = new Map<string, FoldedFinding>();
  for (const [index, finding] of findings.entries()) {
    const kind = `${finding.code} ${finding.severity}`;
    const known = folded.get(kind);
    if (known) known.more.push({ finding, number: index + 1 });
    else folded.set(kind, { first: finding, number: index + 1, more: [] });
  }
  return [...folded.values()];
}
