import type { CheckId, CheckResult, Finding } from '../lab/checks/check.ts';
import type { Compiled } from '../source/source-tree.ts';
import type { Diagnostic } from '../template/diagnostic.ts';
import { describeFinding } from './describe-error.ts';

// The Studio names what is wrong with the card at hand. Crops, weight and other engines belong to the lab, and what
// the verdict and the linter say is said once.
const shownChecks: readonly CheckId[] = [
  'overflow',
  'clipped',
  'small-text',
  'contrast',
  'fallback-face',
  'text-direction',
  'placeholder',
  'image',
];
const saidElsewhere: readonly string[] = ['overflow.rule', 'fallback-face.absent', 'clipped.clamp'];

export const isOfCheck = ({ code }: Diagnostic): boolean => code.startsWith('check.');

/** What the checks found on the selected headline, at its places in the source. Notes are left to the lab. */
export function describeChecks(
  results: readonly CheckResult[],
  compiled: Compiled,
  source: string,
  nodeIds: readonly string[],
): Diagnostic[] {
  return results
    .filter(({ check }) => shownChecks.includes(check))
    .flatMap(({ findings }) => findings)
    .filter(({ code, severity }) => severity !== 'note' && !saidElsewhere.includes(code))
    .map((finding) => describeCheck(finding, compiled, source, nodeIds));
}

function describeCheck(
  { code, message, cure, ordinal, fix }: Finding,
  compiled: Compiled,
  source: string,
  nodeIds: readonly string[],
): Diagnostic {
  const diagnostic = describeFinding(
    {
      code: `check.${code}`,
      severity: 'warning',
      message: `${message} ${cure}`,
      ordinal,
      ...(fix?.kind === 'style' ? { fix } : {}),
    },
    compiled,
    source,
    nodeIds,
  );
  return fix?.kind === 'rule'
    ? { ...diagnostic, fix: { label: fix.label, field: fix.field, rule: fix.change } }
    : diagnostic;
}
