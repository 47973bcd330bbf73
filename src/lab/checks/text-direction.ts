import createBidi from 'bidi-js';
import type { NodeText, PlacedRun } from '../../runtime/card.ts';
import {
  fieldOf,
  inheritedStyle,
  inkBox,
  isBlank,
  nameOf,
  shownText,
  unionOf,
  wordsOf,
} from './card-texts.ts';
import type { Check, DrawnFixture, Finding } from './check.ts';
import { styleFix, withFix } from './fixes.ts';

const bidi = createBidi();
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const joining = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}]{2}/u;

type Direction = 'ltr' | 'rtl';

/** Right-to-left text that the engine orders or joins in another way than Unicode's algorithm says. */
export const textDirection: Check = {
  id: 'text-direction',
  title: 'Right to left',
  judge: (drawn) => gatherBlocks(drawn).flatMap((block) => judgeBlock(block, drawn)),
};

/** What is one paragraph to a reader: an element's words with those of the elements inside it. */
interface Block {
  node: NodeText;
  runs: PlacedRun[];
}

function gatherBlocks({ text }: DrawnFixture): Block[] {
  const blocks: Block[] = [];
  for (const node of text.nodes) {
    const around = blocks.find(({ node: outer }) => isWithin(node, outer));
    if (around && !isApart(node)) around.runs.push(...node.runs);
    else blocks.push({ node, runs: [...node.runs] });
  }
  return blocks
    .map(({ node, runs }) => ({ node, runs: runs.sort((a, b) => a.order - b.order) }))
    .filter(({ runs }) => runs.some((run) => rightToLeft.test(run.text)));
}

/** Instances are numbered from an element to its last descendant. */
function isWithin(inner: NodeText, outer: NodeText): boolean {
  const children = outer.element.props.children ?? [];
  return children.some((child) => typeof child !== 'string' && contains(child, inner.element));
}

const contains = (element: NodeText['element'], wanted: NodeText['element']): boolean =>
  element === wanted ||
  (element.props.children ?? []).some((child) => typeof child !== 'string' && contains(child, wanted));

/** A box of its own in a row or column, and not a part of the sentence. */
const isApart = ({ element }: NodeText): boolean =>
  ['flex', 'block', 'grid'].includes(String(element.props.style?.display ?? 'inline')) ||
  element.props.style?.position === 'absolute';

function judgeBlock(block: Block, drawn: DrawnFixture): Finding[] {
  const { node } = block;
  const base: Direction =
    inheritedStyle(drawn.laidOut.drawn, node.instance, 'direction') === 'rtl' ? 'rtl' : 'ltr';
  return [
    findDisorder(block, base, drawn),
    findWrongBase(block, base, drawn),
    findBrokenJoins(block, drawn),
  ].filter((finding) => finding !== null);
}

function findDisorder(block: Block, base: Direction, drawn: DrawnFixture): Finding | null {
  const disorder = linesOfBlock(block).flatMap((line) => judgeLine(line, block, base));
  if (disorder.length === 0) return null;
  return {
    ...about(block, drawn),
    code: 'text-direction.order',
    severity: 'err',
    message: `${nameOf(block.node, drawn)} stands in another order than it is read, at “${disorder[0]!.text}”.`,
    cure: 'Keep a line in one script, or give each part an element of its own.',
    box: unionOf(disorder.map(inkBox)),
  };
}

const about = ({ node }: Block, drawn: DrawnFixture): Pick<Finding, 'ordinal' | 'field'> => {
  const field = fieldOf(node, drawn);
  return { ordinal: node.ordinal, ...(field ? { field } : {}) };
};

function linesOfBlock({ runs }: Block): PlacedRun[][] {
  const lines: PlacedRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.baseline - run.baseline) < run.fontPx / 2) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** Words that stand elsewhere than UAX #9 puts them. Brackets are mirrored by the engine, and only their place counts. */
function judgeLine(line: readonly PlacedRun[], { runs }: Block, base: Direction): PlacedRun[] {
  const start = runs.slice(0, runs.indexOf(line[0]!)).reduce((sum, run) => sum + run.text.length, 0);
  const end = start + line.reduce((sum, run) => sum + run.text.length, 0) - 1;
  const text = runs.map((run) => run.text).join('');
  const visual = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, base), start, end);
  const placeOf = new Map(visual.map((index, place) => [index, place]));
  let at = start;
  const placed = line.map((run) => {
    const places = Array.from({ length: run.text.length }, (_, offset) => placeOf.get(at + offset)!);
    at += run.text.length;
    return { run, place: Math.min(...places) };
  });
  const seen = placed.filter(({ run }) => !isBlank(run));
  const expected = [...seen].sort((a, b) => a.place - b.place);
  const painted = [...seen].sort((a, b) => a.run.x - b.run.x);
  return painted.filter((each, index) => each !== expected[index]).map(({ run }) => run);
}

/** A headline that begins right to left belongs to the right edge, and so does its full stop. */
function findWrongBase(block: Block, base: Direction, drawn: DrawnFixture): Finding | null {
  const text = block.runs.map((run) => run.text).join('');
  const { paragraphs } = bidi.getEmbeddingLevels(text, 'auto');
  if (base === 'rtl' || (paragraphs[0]?.level ?? 0) % 2 === 0) return null;
  return {
    ...about(block, drawn),
    code: 'text-direction.base',
    severity: 'warn',
    message: `${nameOf(block.node, drawn)} begins right to left, and is laid out from the left.`,
    cure: 'Give this layer direction: rtl, which sets it at the right edge with its full stop on the left.',
    box: unionOf(block.runs.filter((run) => !isBlank(run)).map(inkBox)),
    ...withFix(styleFix(block.node.ordinal, 'Use direction rtl', { direction: 'rtl' })),
  };
}

function findBrokenJoins({ node }: Block, drawn: DrawnFixture): Finding | null {
  const spacing = inheritedStyle(drawn.laidOut.drawn, node.instance, 'letterSpacing');
  if (spacing === undefined || Number.parseFloat(String(spacing)) === 0 || spacing === 'normal') return null;
  if (!joining.test(shownText(node))) return null;
  return {
    ...about({ node, runs: [] }, drawn),
    code: 'text-direction.joins',
    severity: 'warn',
    message: `${nameOf(node, drawn)} has its letters spaced, which tears joined letters apart.`,
    cure: 'Set letterSpacing to 0 for this text.',
    box: unionOf(wordsOf(node).map(inkBox)),
    ...withFix(styleFix(node.ordinal, 'Set no letter spacing', { letterSpacing: 0 })),
  };
}
