import type { NodeBox } from '../../runtime/card.ts';
import type { Check, DrawnFixture, Finding, FindingBox } from './check.ts';

// Boxes are laid out in fractions of a pixel; half a pixel is not visible as overflow.
const tolerancePx = 0.5;

/** Text that leaves its box or the card, and layers that a text has pushed off the card. */
export const overflow: Check = {
  id: 'overflow',
  title: 'Overflow',
  judge: (drawn) => [...findRuledOverflow(drawn), ...findTextOffCard(drawn)],
};

/** What the rules found: they know what the card looks like with less text. */
function findRuledOverflow({ laidOut, text }: DrawnFixture): Finding[] {
  return laidOut.verdicts.flatMap(({ field, verdict }) => {
    if (verdict.kind !== 'overflows') return [];
    const marked = text.nodes.find(({ element }) => element.props['data-field'] === field);
    return [
      {
        code: 'overflow.rule',
        severity: 'err',
        message: verdict.reason,
        cure: `Let the rule of ${field} shrink or cut the text, or give its box more room.`,
        ordinal: marked?.ordinal ?? null,
        field,
        box: marked ? asBox(marked.box) : null,
      },
    ];
  });
}

function findTextOffCard({ text, size, laidOut }: DrawnFixture): Finding[] {
  const known = laidOut.verdicts.filter(({ verdict }) => verdict.kind === 'overflows');
  return text.nodes.flatMap(({ ordinal, element, runs }): Finding[] => {
    // The rule of this field has said so.
    if (known.some(({ field }) => element.props['data-field'] === field)) return [];
    const off = runs
      .filter((run) => run.text.trim() !== '')
      .map((run) => ({
        run,
        px: Math.max(-run.x, run.x + run.width - size.widthPx, -run.y, run.y + run.height - size.heightPx),
      }))
      .filter(({ px }) => px > tolerancePx)
      .sort((a, b) => b.px - a.px);
    const [worst] = off;
    if (!worst) return [];
    return [
      {
        code: 'overflow.canvas',
        severity: 'err',
        message: `The text ends ${Math.ceil(worst.px)} px outside the card.`,
        cure: 'Make its box narrower, its size smaller, or give the field a rule that shrinks or cuts it.',
        ordinal,
        box: { x: worst.run.x, y: worst.run.y, width: worst.run.width, height: worst.run.height },
      },
    ];
  });
}

const asBox = ({ x, y, width, height }: NodeBox): FindingBox => ({ x, y, width, height });
