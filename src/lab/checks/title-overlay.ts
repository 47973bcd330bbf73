import { inkBox, nameOf, unionOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture } from './check.ts';
import { withFix } from './fixes.ts';
import { makeRoom } from './make-room.ts';

// X publishes no box for the title it draws on a large image; this share of the height is an estimate.
const coveredShare = 0.18;

/** Words in the strip over which X writes the page's title. */
export const titleOverlay: Check = {
  id: 'title-overlay',
  title: 'Title overlay of X',
  judge: (drawn) => {
    const { widthPx, heightPx } = drawn.size;
    // Only wide images are shown large.
    if (widthPx / heightPx < 1.5) return [];
    const topPx = heightPx * (1 - coveredShare);
    const under = drawn.text.nodes
      .map((node) => ({
        node,
        boxes: wordsOf(node)
          .map(inkBox)
          .filter((box) => isUnder(box, topPx, drawn)),
      }))
      .filter(({ boxes }) => boxes.length > 0);
    const [first] = under;
    if (!first) return [];
    return [
      {
        code: 'title-overlay.covered',
        severity: 'note',
        message: `X writes the page's title over the lower left of a large image. ${nameOf(first.node, drawn)} stands in the lowest ${Math.round(coveredShare * 100)} %, which it may cover; X publishes no exact box.`,
        cure: `Keep text that counts above ${Math.floor(topPx)} px.`,
        ordinal: first.node.ordinal,
        box: unionOf(under.flatMap(({ boxes }) => boxes)),
        ...withFix(makeRoom(under, { x: 0, y: 0, width: widthPx, height: topPx }, drawn)),
      },
    ];
  },
};

const isUnder = (box: { y: number; height: number }, topPx: number, { size }: DrawnFixture): boolean =>
  box.y + box.height > topPx + 0.5 && box.y < size.heightPx;
