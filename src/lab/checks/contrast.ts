import type { NodeText, PlacedRun } from '../../runtime/card.ts';
import { ancestryOf, fieldOf, inheritedStyle, inkBox, nameOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding, FindingBox, FindingFix } from './check.ts';
import { styleFix, withFix } from './fixes.ts';
import { contrastRatio, luminance, type Rgb } from './luminance.ts';
import { type Cell, readCell, readInk, type WordInk } from './text-ink.ts';

/** WCAG 2.2, 1.4.3: large is 24 px, or 18.66 px in bold. */
const neededRatio = (px: number, weight: number): number => (px >= (weight >= 700 ? 18.66 : 24) ? 3 : 4.5);

/** Text against the pixels that are really behind it, in its worst region: about a letter wide. */
export const contrast: Check = {
  id: 'contrast',
  title: 'Contrast of text',
  judge: (drawn) => {
    const judged = drawn.text.nodes.map((node) => judgeNode(node, drawn));
    const findings = judged.filter((each) => each !== null && typeof each !== 'string');
    if (findings.length > 0) return findings;
    const unknown = judged.find((each) => typeof each === 'string');
    return unknown === undefined ? [] : { unknown };
  },
};

function judgeNode(node: NodeText, drawn: DrawnFixture): Finding | string | null {
  const words = wordsOf(node).filter((run) => isOnCard(run, drawn));
  // A slash or a dot between two texts is decoration.
  const isRead = words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (!isRead || isMeantInvisible(node, drawn)) return null;
  const ink = readInk(words.map(inkBox), drawn);
  if (!ink) {
    const needed = neededRatio(words[0]!.fontPx, weightOf(node, drawn));
    return describe(
      'contrast.none',
      node,
      drawn,
      words[0]!,
      1,
      1,
      recolourFromGround(node, words, needed, drawn),
    );
  }
  const covered = ink.words.find(({ changed }) => changed === 0);
  const cells = words.flatMap((run) => cellsOf(run).map((box) => readCell(box, ink, drawn)));
  if (cells.some(({ isClear }) => isClear))
    return `${nameOf(node, drawn)} stands on a transparent part of the card, so its contrast depends on where the card is shown.`;
  const readsShadow = paintsAround(node, drawn);
  const rated = cells.map((cell) => ({ cell, ratio: ratioOf(cell, readsShadow) }));
  const worst = rated.reduce((least, next) => (next.ratio < least.ratio ? next : least));
  const needed = neededRatio(words[0]!.fontPx, weightOf(node, drawn));
  if (worst.ratio < needed)
    return describe(
      'contrast.low',
      node,
      drawn,
      worst.cell.box,
      worst.ratio,
      needed,
      recolour(node, cells, ink.colour, needed, drawn),
    );
  return covered ? describeCovered(node, drawn, words, covered, ink.words) : null;
}

const isOnCard = ({ x, y, width, height, clip }: PlacedRun, { size }: DrawnFixture): boolean => {
  const right = Math.min(size.widthPx, clip ? clip.x + clip.width : size.widthPx);
  const bottom = Math.min(size.heightPx, clip ? clip.y + clip.height : size.heightPx);
  const [left, top] = [Math.max(0, clip?.x ?? 0), Math.max(0, clip?.y ?? 0)];
  // Half of a word has to be there to be judged; the rest is another check's.
  return (
    Math.min(right, x + width) - Math.max(left, x) > width / 2 &&
    Math.min(bottom, y + height) - Math.max(top, y) > height / 2
  );
};

/** A layer that is switched off by its opacity is not there to be read. */
const isMeantInvisible = ({ instance }: NodeText, { laidOut }: DrawnFixture): boolean =>
  ancestryOf(laidOut.drawn, instance).some(
    ({ element }) =>
      Number(element.props.style?.opacity ?? 1) === 0 || element.props.style?.visibility === 'hidden',
  );

/** Regions some letters wide: the ground behind a long word may change along it. */
function cellsOf(run: PlacedRun): FindingBox[] {
  const box = inkBox(run);
  const count = run.isTransformed ? 1 : Math.max(1, Math.round(box.width / run.fontPx));
  const width = box.width / count;
  return Array.from({ length: count }, (_, at) => ({ ...box, x: box.x + at * width, width }));
}

/** Shadows and outlines are painted with the letters, and stand behind or around them. */
const paintsAround = ({ instance }: NodeText, { laidOut }: DrawnFixture): boolean =>
  ['textShadow', 'WebkitTextStroke', 'WebkitTextStrokeWidth'].some((name) => {
    const value = inheritedStyle(laidOut.drawn, instance, name);
    return value !== undefined && value !== 'none' && value !== 0;
  });

function ratioOf({ text, behind, around }: Cell, readsAround: boolean): number {
  const plain = contrastRatio(text, behind);
  return readsAround && around !== null ? Math.max(plain, contrastRatio(text, around)) : plain;
}

function weightOf({ instance }: NodeText, { laidOut }: DrawnFixture): number {
  const weight = inheritedStyle(laidOut.drawn, instance, 'fontWeight');
  return weight === 'bold' ? 700 : Number(weight ?? 400) || 400;
}

const show = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;

function describe(
  code: string,
  node: NodeText,
  drawn: DrawnFixture,
  { x, y, width, height }: FindingBox,
  ratio: number,
  needed: number,
  fix: FindingFix | null,
): Finding {
  const field = fieldOf(node, drawn);
  return {
    code,
    severity: field && ratio < 3 ? 'err' : 'warn',
    message:
      code === 'contrast.none'
        ? `${nameOf(node, drawn)} cannot be told from what is behind it.`
        : `${nameOf(node, drawn)} has ${show(ratio)} against what is behind it, and needs ${show(needed)}.`,
    cure: 'Use another colour, or put a plain or darker ground behind it.',
    ordinal: node.ordinal,
    ...(field ? { field } : {}),
    box: { x, y, width, height },
    ...withFix(fix),
  };
}

function describeCovered(
  node: NodeText,
  drawn: DrawnFixture,
  words: readonly PlacedRun[],
  covered: WordInk,
  inks: readonly WordInk[],
): Finding | null {
  const word = words[inks.indexOf(covered)]!;
  // A full stop may be thinner than what counts as a change.
  if (!/[\p{L}\p{N}]/u.test(word.text)) return null;
  const field = fieldOf(node, drawn);
  return {
    code: 'contrast.covered',
    severity: field ? 'err' : 'warn',
    message: `“${word.text}” cannot be seen: another layer covers it.`,
    // Layers lie in the order of the source, which no style changes.
    cure: 'Move that layer below the text, or away from it.',
    ordinal: node.ordinal,
    ...(field ? { field } : {}),
    box: inkBox(word),
  };
}

/** Letters that cannot be told from their ground have its colour, and leave it from there. */
function recolourFromGround(
  node: NodeText,
  words: readonly PlacedRun[],
  needed: number,
  drawn: DrawnFixture,
): FindingFix | null {
  const none = { colour: null, words: [] };
  const cells = words.flatMap((run) => cellsOf(run).map((box) => readCell(box, none, drawn)));
  if (cells.length === 0 || cells.some(({ isClear }) => isClear)) return null;
  const { behind } = drawn;
  const { x, y } = cells[0]!.box;
  const at = (Math.round(y) * behind.widthPx + Math.round(x)) * 4;
  const [r, g, b] = behind.data.subarray(at, at + 3);
  return recolour(node, cells, { r: r ?? 0, g: g ?? 0, b: b ?? 0 }, needed, drawn);
}

const bytesOf = (rgb: Rgb): [number, number, number] => [rgb.r, rgb.g, rgb.b];

/** The nearest colour towards white or black that is far enough from every region; null where none is. */
function recolour(
  node: NodeText,
  cells: readonly Cell[],
  colour: Rgb | null,
  needed: number,
  { laidOut }: DrawnFixture,
): FindingFix | null {
  const path = ancestryOf(laidOut.drawn, node.instance).map(({ element }) => element.props.style ?? {});
  const dims = path.some(
    ({ opacity, mixBlendMode, filter }) => (opacity ?? 1) !== 1 || mixBlendMode || filter,
  );
  const own = path[0]!;
  const isClipped =
    (own.backgroundClip ?? own.WebkitBackgroundClip) === 'text' || own.WebkitTextFillColor !== undefined;
  if (!colour || dims || isClipped) return null;
  for (let step = 1; step <= 20; step++)
    for (const end of [0, 255]) {
      const mixed = bytesOf(colour).map((byte) => Math.round(byte + ((end - byte) * step) / 20)) as [
        number,
        number,
        number,
      ];
      const own = luminance(...mixed);
      if (!cells.every(({ behind }) => contrastRatio(own, behind) >= needed + 0.1)) continue;
      const hex = `#${mixed.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
      return styleFix(node.ordinal, `Use ${hex}`, { color: hex });
    }
  return null;
}
