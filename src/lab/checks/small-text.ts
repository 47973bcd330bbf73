import type { NodeText } from '../../runtime/card.ts';
import { fieldOf, inkBox, nameOf, unionOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding, FindingFix } from './check.ts';
import { styleFix, withFix } from './fixes.ts';

/** Below this, letters on a screen of usual density lose their counters. */
export const readablePx = 9;
/** The width of a card in a feed, and of a small preview. */
const feedPx = 500;
const thumbnailPx = 300;

/** Text below its rule's warning size, or too small to read where the card is shown smaller. */
export const smallText: Check = {
  id: 'small-text',
  title: 'Size of text',
  judge: (drawn) => [...findBelowWarning(drawn), ...findSmallInFeed(drawn), ...findSmallHeadline(drawn)],
};

function findBelowWarning({ laidOut, card, text }: DrawnFixture): Finding[] {
  return laidOut.verdicts.flatMap(({ field, verdict }) => {
    if (!('smallPx' in verdict) || verdict.smallPx === undefined) return [];
    const rule = card.rules.find((candidate) => candidate.field === field);
    const node = text.nodes.find(({ element }) => element.props['data-field'] === field);
    if (!rule?.warnPx || !node) return [];
    const { warnPx } = rule;
    const fix: FindingFix | null =
      rule.maxPx !== undefined && rule.maxPx >= warnPx && rule.cut !== 'none'
        ? { kind: 'rule', label: `Cut before ${warnPx} px`, field, change: { minPx: warnPx } }
        : null;
    return [
      {
        code: 'small-text.rule',
        severity: 'warn' as const,
        message: `The ${field} is ${Math.round(verdict.smallPx)} px, below the ${warnPx} px of its rule.`,
        cure: 'Shorten the text, or let the rule cut before it gets this small.',
        ordinal: node.ordinal,
        field,
        box: unionOf(wordsOf(node).map(inkBox)),
        ...withFix(fix),
      },
    ];
  });
}

const sizeOf = (node: NodeText): number => Math.min(...wordsOf(node).map(({ fontPx }) => fontPx));
const shownPx = (px: number, shownWidthPx: number, { size }: DrawnFixture): number =>
  (px * Math.min(shownWidthPx, size.widthPx)) / size.widthPx;
const describePx = (px: number): string => `${px < 10 ? px.toFixed(1).replace('.0', '') : Math.round(px)} px`;

function findSmallInFeed(drawn: DrawnFixture): Finding[] {
  return drawn.text.nodes.flatMap((node) => {
    if (wordsOf(node).length === 0) return [];
    const px = sizeOf(node);
    const small = shownPx(px, feedPx, drawn);
    if (small >= readablePx) return [];
    const field = fieldOf(node, drawn);
    const neededPx = Math.ceil((readablePx * drawn.size.widthPx) / feedPx);
    return [
      {
        code: 'small-text.feed',
        severity: field ? ('warn' as const) : ('note' as const),
        message: `${nameOf(node, drawn)} of ${describePx(px)} is ${describePx(small)} where the card is ${feedPx} px wide.`,
        cure: `Set it in ${neededPx} px or more.`,
        ordinal: node.ordinal,
        ...(field ? { field } : {}),
        box: unionOf(wordsOf(node).map(inkBox)),
        ...withFix(enlarge(node, field, neededPx, drawn)),
      },
    ];
  });
}

function enlarge(
  node: NodeText,
  field: string | null,
  px: number,
  { card }: DrawnFixture,
): FindingFix | null {
  const rule = card.rules.find((candidate) => candidate.field === field);
  if (!rule?.maxPx) return styleFix(node.ordinal, `Use ${px} px`, { fontSize: px });
  const change = { minPx: px, maxPx: Math.max(px, rule.maxPx) };
  return { kind: 'rule', label: `Use ${px} px or more`, field: rule.field, change };
}

/** In a thumbnail only the largest text has to be read. */
function findSmallHeadline(drawn: DrawnFixture): Finding[] {
  const nodes = drawn.text.nodes.filter((node) => wordsOf(node).length > 0);
  const largest = nodes.reduce<NodeText | null>(
    (best, node) => (best === null || sizeOf(node) > sizeOf(best) ? node : best),
    null,
  );
  if (!largest) return [];
  const px = sizeOf(largest);
  const small = shownPx(px, thumbnailPx, drawn);
  // What is too small in a feed was said already.
  if (small >= readablePx || shownPx(px, feedPx, drawn) < readablePx) return [];
  const field = fieldOf(largest, drawn);
  const neededPx = Math.ceil((readablePx * drawn.size.widthPx) / thumbnailPx);
  return [
    {
      code: 'small-text.thumbnail',
      severity: 'warn',
      message: `The largest text of the card, ${describePx(px)}, is ${describePx(small)} in a preview ${thumbnailPx} px wide.`,
      cure: `Set the headline in ${neededPx} px or more.`,
      ordinal: largest.ordinal,
      ...(field ? { field } : {}),
      box: unionOf(wordsOf(largest).map(inkBox)),
      ...withFix(enlarge(largest, field, neededPx, drawn)),
    },
  ];
}
