import type { NodeText, PlacedRun } from '../../runtime/card.ts';
import { boxOf, fieldOf, inkBox, nameOf, reachBeyond, unionOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding, FindingBox, FindingFix } from './check.ts';
import { linesAbove, ruleFor, styleFix, withFix } from './fixes.ts';

// Boxes are laid out in fractions of a pixel; half a pixel is not visible as overflow.
const tolerancePx = 0.5;

/** Text that leaves its box or the card. */
export const overflow: Check = {
  id: 'overflow',
  title: 'Overflow',
  judge: (drawn) => {
    const ruled = findRuledOverflow(drawn);
    const rest = drawn.text.nodes
      // The rule of this field has said so, knowing what the card looks like with less text.
      .filter((node) => !ruled.some(({ field }) => node.element.props['data-field'] === field))
      .flatMap((node) => findOffCard(node, drawn) ?? findOutOfBox(node, drawn) ?? []);
    return [...ruled, ...rest];
  },
};

function findRuledOverflow(drawn: DrawnFixture): Finding[] {
  return drawn.laidOut.verdicts.flatMap(({ field, verdict }) => {
    if (verdict.kind !== 'overflows') return [];
    const marked = drawn.text.nodes.find(({ element }) => element.props['data-field'] === field);
    return [
      {
        code: 'overflow.rule',
        severity: 'err' as const,
        message: verdict.reason,
        cure: `Let the rule of ${field} cut the text, let long words break, or give its box more room.`,
        ordinal: marked?.ordinal ?? null,
        field,
        box: marked ? boxBeyond(marked, drawn) : null,
        ...withFix(marked ? fixOfRule(field, marked, verdict.reason, drawn) : null),
      },
    ];
  });
}

/** What of the words is beyond their box and on the card; the box itself where that is nothing. */
function boxBeyond(node: NodeText, { size }: DrawnFixture): FindingBox {
  const own = boxOf(node.box);
  const beyond = unionOf(
    wordsOf(node)
      .map(inkBox)
      .filter((box) => reachBeyond(box, own) > tolerancePx),
  );
  if (!beyond) return own;
  const isLower = beyond.y + beyond.height > own.y + own.height + tolerancePx;
  // A word that is too wide stands in its box with its beginning.
  const x = Math.max(0, isLower ? beyond.x : Math.max(beyond.x, own.x + own.width));
  const y = Math.max(0, beyond.y);
  const width = Math.min(size.widthPx, beyond.x + beyond.width) - x;
  const height = Math.min(size.heightPx, beyond.y + beyond.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : own;
}

function fixOfRule(field: string, node: NodeText, reason: string, { card }: DrawnFixture): FindingFix | null {
  const rule = card.rules.find((candidate) => candidate.field === field);
  if (/cannot wrap/.test(reason)) return letWordsBreak(node);
  if (rule?.cut !== 'none') return null;
  return { kind: 'rule', label: 'Cut at a word', field, change: { cut: 'word' } };
}

const letWordsBreak = ({ ordinal }: NodeText): FindingFix | null =>
  styleFix(ordinal, 'Let long words break', { wordBreak: 'break-word' });

interface Reach {
  run: PlacedRun;
  px: number;
}

const farthest = (runs: readonly PlacedRun[], reach: (run: PlacedRun) => number): Reach | null =>
  runs.reduce<Reach | null>((worst, run) => {
    const px = reach(run);
    return px > tolerancePx && px > (worst?.px ?? 0) ? { run, px } : worst;
  }, null);

function findOffCard(node: NodeText, drawn: DrawnFixture): Finding[] | null {
  const canvas = { x: 0, y: 0, width: drawn.size.widthPx, height: drawn.size.heightPx };
  const worst = farthest(wordsOf(node), (run) => reachBeyond(inkBox(run), canvas));
  if (!worst) return null;
  const field = fieldOf(node, drawn);
  const tooWide = worst.run.x + worst.run.width > canvas.width && worst.run.width > canvas.width / 2;
  return [
    {
      code: 'overflow.card',
      // A word that the designer typed may bleed off the card on purpose; a headline never does.
      severity: field ? 'err' : 'warn',
      message: `${nameOf(node, drawn)} ends ${Math.ceil(worst.px)} px outside the card.`,
      cure: field
        ? `Give ${field} a rule that shrinks or cuts it, or make room for it.`
        : 'Make its box narrower or its text smaller.',
      ordinal: node.ordinal,
      ...(field ? { field } : {}),
      box: inkBox(worst.run),
      ...withFix(
        tooWide
          ? letWordsBreak(node)
          : field
            ? ruleFor(field, node, drawn, linesAbove(node, canvas.height))
            : null,
      ),
    },
  ];
}

function findOutOfBox(node: NodeText, drawn: DrawnFixture): Finding[] | null {
  // What its box cuts off is the business of another check, and a turned box is no rectangle any more.
  const runs = wordsOf(node).filter(
    (run) => !run.isTransformed && (!run.clip || reachBeyond(inkBox(run), run.clip) <= tolerancePx),
  );
  const { x, y, width, height } = node.box;
  const worst =
    farthest(runs, (run) => Math.max(run.x + run.width - (x + width), x - run.x)) ??
    farthest(runs, (run) => (run.baseline > y + height + tolerancePx ? run.baseline - (y + height) : 0));
  if (!worst) return null;
  const field = fieldOf(node, drawn);
  const isWide = Math.max(worst.run.x + worst.run.width - (x + width), x - worst.run.x) > tolerancePx;
  return [
    {
      code: 'overflow.box',
      severity: field ? 'err' : 'warn',
      message: `${nameOf(node, drawn)} ends ${Math.ceil(worst.px)} px outside its box.`,
      cure: 'Give its box more room, or let the text shrink, break or cut by a rule.',
      ordinal: node.ordinal,
      ...(field ? { field } : {}),
      box: inkBox(worst.run),
      ...withFix(
        isWide
          ? letWordsBreak(node)
          : field
            ? ruleFor(field, node, drawn, linesAbove(node, y + height))
            : null,
      ),
    },
  ];
}
