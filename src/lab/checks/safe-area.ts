import type { NodeText } from '../../runtime/card.ts';
import { inkBox, nameOf, reachBeyond, unionOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding, FindingBox } from './check.ts';
import { withFix } from './fixes.ts';
import { makeRoom } from './make-room.ts';

interface Crop {
  code: string;
  name: string;
  /** Width by height. */
  ratio: number;
  severity: 'warn' | 'note';
}

// Large previews differ little in shape; a square one is small, and rarely meant to be read whole.
const crops: readonly Crop[] = [
  { code: 'safe-area.1.91-1', name: '1.91 : 1', ratio: 1.91, severity: 'warn' },
  { code: 'safe-area.2-1', name: '2 : 1', ratio: 2, severity: 'warn' },
  { code: 'safe-area.1-1', name: '1 : 1', ratio: 1, severity: 'note' },
];

const tolerancePx = 0.5;

/** The middle of a card that a crop of this ratio keeps. */
export function cropOf(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  ratio: number,
): FindingBox {
  const width = Math.min(widthPx, heightPx * ratio);
  const height = Math.min(heightPx, widthPx / ratio);
  return { x: (widthPx - width) / 2, y: (heightPx - height) / 2, width, height };
}

/** A card of another shape was made for another place, and nobody crops it to these. */
const isShownAs = ({ size }: DrawnFixture, { ratio }: Crop): boolean => {
  const own = size.widthPx / size.heightPx;
  return ratio === 1 ? own > 1 : own >= 1.5;
};

/** Words that a centred crop of the card cuts or leaves out. */
export const safeArea: Check = {
  id: 'safe-area',
  title: 'Crops',
  judge: (drawn) =>
    crops.filter((crop) => isShownAs(drawn, crop)).flatMap((crop) => findCropped(crop, drawn)),
};

function findCropped({ code, name, ratio, severity }: Crop, drawn: DrawnFixture): Finding[] {
  const kept = cropOf(drawn.size, ratio);
  const cut = drawn.text.nodes.flatMap((node) => {
    const boxes = wordsOf(node)
      .map(inkBox)
      .filter((box) => reachBeyond(box, kept) > tolerancePx);
    return boxes.length > 0 ? [{ node, boxes }] : [];
  });
  const [first] = cut;
  if (!first) return [];
  const all = cut.flatMap(({ boxes }) => boxes);
  const worstPx = Math.max(...all.map((box) => reachBeyond(box, kept)));
  return [
    {
      code,
      severity,
      message: `A crop to ${name} cuts ${describeNodes(
        cut.map(({ node }) => node),
        drawn,
      )}, by up to ${Math.ceil(worstPx)} px.`,
      cure: leavesCard(all, drawn)
        ? 'The text leaves the card itself. Make it fit there first.'
        : `Keep text ${describeMargin(kept)}, or accept it where the card is cropped to ${name}.`,
      ordinal: first.node.ordinal,
      box: unionOf(all),
      // What a square crop cuts stands at the sides; no edit brings it in and keeps the design.
      ...withFix(makeRoom(cut, kept, drawn)),
    },
  ];
}

/** Then no margin helps. */
function leavesCard(boxes: readonly FindingBox[], { size }: DrawnFixture): boolean {
  const card = { x: 0, y: 0, width: size.widthPx, height: size.heightPx };
  return boxes.some((box) => reachBeyond(box, card) > tolerancePx);
}

function describeNodes(nodes: readonly NodeText[], drawn: DrawnFixture): string {
  const [first] = nodes;
  const name = nameOf(first!, drawn);
  const lower = name.startsWith('The ') ? `the ${name.slice(4)}` : name;
  if (nodes.length === 1) return lower;
  return `${lower} and ${nodes.length - 1} more ${nodes.length === 2 ? 'text' : 'texts'}`;
}

const describeMargin = ({ x, y }: FindingBox): string =>
  x > y
    ? `${Math.ceil(x)} px away from the left and right edges`
    : `${Math.ceil(y)} px away from the top and bottom edges`;
