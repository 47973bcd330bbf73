import type { Remark } from '../finding.ts';
import type { LintRule } from '../lint-rule.ts';
import { styleSupport } from '../style-support.ts';

/** A name that is no style at all, most often a slip; the engine says nothing and draws without it. */
export const unknownStyle: LintRule = (element) =>
  Object.entries(element.props.style ?? {}).flatMap(([name, value]): Remark[] => {
    if (name.startsWith('--') || styleSupport.has(name) || isSideOf(name)) return [];
    const near = findNear(name);
    if (near === null)
      return [
        {
          code: 'lint.unknown-style',
          severity: 'note',
          message: `${name} is not a style the engine is known to draw. Compare the card with and without it.`,
          style: name,
        },
      ];
    return [
      {
        code: 'lint.unknown-style',
        severity: 'warning',
        message: `${name} is not a style, so it is ignored. Write ${near}.`,
        style: name,
        fix: { label: `Use ${near}`, set: { [near]: value }, remove: [name] },
      },
    ];
  });

// The table lists one side or corner of a family; the engine draws all of them.
const sides =
  /^(margin|padding|inset|scrollMargin|border)(Top|Right|Bottom|Left|Inline|Block|InlineStart|InlineEnd|BlockStart|BlockEnd)(Width|Style|Color)?$|^border(Top|Bottom)(Left|Right)Radius$|^border(Start|End)(Start|End)Radius$|^(min|max)?(Inline|Block|inline|block)Size$/;
const isSideOf = (name: string): boolean => sides.test(name);

/** `font-size`, `fontsize`, `FontSize` or one slip away from a known name. */
function findNear(name: string): string | null {
  const camel = name.replace(/-([a-z])/gi, (_, letter: string) => letter.toUpperCase());
  if (styleSupport.has(camel) || isSideOf(camel)) return camel;
  const lower = camel.toLowerCase();
  let best: string | null = null;
  for (const known of styleSupport.keys()) {
    if (known.toLowerCase() === lower) return known;
    if (best === null && lower.length > 4 && isOneSlip(lower, known.toLowerCase())) best = known;
  }
  return best;
}

/** One letter added, left out or changed, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
