import type { Diagnostic } from '../../../template/diagnostic.ts';

/** The problem the banner shows: the first error, else the first warning; notes wait in the list. */
export function pickBanner(problems: readonly Diagnostic[]): Diagnostic | null {
  return (
    problems.find(({ severity }) => severity === 'error') ??
    problems.find(({ severity }) => severity === 'warning') ??
    null
  );
}

/** Where it is and what it does to the card. `stops` says whether the card cannot be drawn at present. */
export function describePlace(
  { code, severity, from, to, line, column }: Diagnostic,
  stops: boolean,
): string {
  const isStopping = stops && severity === 'error' && !code.startsWith('field.');
  const hasPlace = from !== 0 || to !== 0 || code.startsWith('source.');
  if (!isStopping) return hasPlace ? `Line ${line}.` : 'In this card.';
  return hasPlace ? `Line ${line}, column ${column} stops the card.` : 'The card cannot be drawn.';
}

/** "1 error, 2 notes". */
export function countProblems(problems: readonly Diagnostic[]): string {
  const words = { error: 'error', warning: 'warning', note: 'note' } as const;
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: problems.filter((problem) => problem.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${words[severity]}${count === 1 ? '' : 's'}`)
    .join(', ');
}
