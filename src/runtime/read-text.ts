import { ok, type Result } from '../lib/result.ts';
import type { Card, CardElement, CardText, DrawError, Engine, NodeBox, NodeText, PlacedRun } from './card.ts';
import { isElement, listInstances, numberInstances } from './card-tree.ts';
import type { ReadChainFile } from './fonts/chain.ts';
import { completeFaces } from './fonts/complete-faces.ts';
import { writeTreeBreaks } from './line-breaks/line-breaks.ts';
import { lowerSvg } from './lower/lower.ts';
import { sliceFonts } from './normalise/font-slices.ts';

interface Size {
  widthPx: number;
  heightPx: number;
}

/**
 * Where the words of a drawn card stand, and the same card without them. Text is laid out once more as text, each
 * element's in a colour of its own, which never moves a word.
 */
export async function readText(
  engine: Engine,
  readChainFile: ReadChainFile,
  card: Card,
  drawn: CardElement,
  size: Size,
): Promise<Result<CardText, DrawError>> {
  const complete = await completeFaces(sliceFonts(card.fonts).faces, drawn, '', readChainFile);
  if (!complete.ok) return complete;
  const { faces: fonts, images } = complete.value;
  const marked = writeTreeBreaks(numberInstances(markTexts(drawn)));
  const laidOut = await engine.layout(marked, { ...size, fonts, images, measure: true });
  if (!laidOut.ok) return laidOut;
  const { svg, boxes } = laidOut.value;
  const { texts, behind } = takeTexts(svg);
  return ok({ nodes: groupByNode(drawn, boxes, texts), behind: lowerSvg(behind, { ...size, scale: 1 }).svg });
}

const markOf = (instance: number): string => `#f${instance.toString(16).padStart(5, '0')}`;

/** A line under letters would stay when they are taken out; some tags bring one, so it is not enough to leave it away. */
const paintOfLetters = { textDecoration: 'none' };

/**
 * So would these, and the engine writes the filter of a shadow even for `none`, once for each word under one id. None of
 * it moves a word.
 */
const effectOfLetters = /^(textShadow|WebkitTextStroke)/;

function markTexts(root: CardElement): CardElement {
  let next = 0;
  const visit = (element: CardElement): CardElement => {
    const mark = markOf(next++);
    const { style, children } = element.props;
    if (element.type === 'svg') return element;
    const own = children?.some((child) => !isElement(child))
      ? { color: mark, WebkitTextFillColor: mark, ...paintOfLetters }
      : {};
    const props: CardElement['props'] = {
      ...element.props,
      style: { ...withoutEffects(withoutClippedPaint(style)), ...own },
    };
    if (children) props.children = children.map((child) => (isElement(child) ? visit(child) : child));
    return { type: element.type, props };
  };
  return visit(root);
}

/** A background clipped to the letters is the letters' paint, and not what stands behind them. */
function withoutClippedPaint(style: CardElement['props']['style']): CardElement['props']['style'] {
  const clip = style?.backgroundClip ?? style?.WebkitBackgroundClip;
  if (clip !== 'text') return style;
  return Object.fromEntries(
    Object.entries(style!).filter(([name]) => !/^(background|WebkitBackground)/.test(name)),
  );
}

const withoutEffects = (style: CardElement['props']['style']): CardElement['props']['style'] =>
  Object.fromEntries(Object.entries(style ?? {}).filter(([name]) => !effectOfLetters.test(name)));

interface ReadText extends PlacedRun {
  fill: string;
}

/** The texts of an SVG in which text is still text, and that SVG without them. */
function takeTexts(svg: string): { texts: ReadText[]; behind: string } {
  const clips = readClips(svg);
  const texts: ReadText[] = [];
  const behind = svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) => {
    texts.push(readRun(attributes, unescapeXml(text), texts.length, clips));
    return '';
  });
  return { texts, behind };
}

function readRun(
  attributes: string,
  text: string,
  order: number,
  clips: ReadonlyMap<string, Rect>,
): ReadText {
  const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const number = (name: string) => Number(read(name) || Number.NaN);
  const matrix = /^matrix\(([^)]*)\)$/.exec(read('transform'))?.[1]?.split(',').map(Number) ?? null;
  const [x, baseline, width, height] = [number('x'), number('y'), number('width'), number('height')];
  // Ascent and descent share a line some four to one in nearly every face.
  const flat = { x, y: baseline - height * ascentShare, width, height };
  return {
    text,
    order,
    baseline,
    fontPx: number('font-size'),
    ...(matrix ? transformed(flat, matrix) : flat),
    isTransformed: matrix !== null,
    clip: clips.get(/^url\(#(.+)\)$/.exec(read('clip-path'))?.[1] ?? '') ?? null,
    fill: read('fill'),
  };
}

const ascentShare = 0.8;

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The clips of boxes, round corners or not, each within the one it is itself clipped by. */
function readClips(svg: string): Map<string, Rect> {
  const clips = new Map<string, Rect>();
  const shape =
    /<clipPath id="([^"]+)"(?: clip-path="url\(#([^)]+)\)")?><(?:rect|path) x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g;
  for (const [, id, outer, ...numbers] of svg.matchAll(shape)) {
    const [x, y, width, height] = numbers.map(Number) as [number, number, number, number];
    const own = { x, y, width, height };
    const around = outer === undefined ? undefined : clips.get(outer);
    clips.set(id!, around ? intersect(own, around) : own);
  }
  return clips;
}

function intersect(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

function transformed({ x, y, width, height }: Rect, matrix: readonly number[]): Rect {
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([u, v]) => ({ x: a * u! + c * v! + e, y: b * u! + d * v! + f }));
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return {
    x: left,
    y: top,
    width: Math.max(...corners.map((corner) => corner.x)) - left,
    height: Math.max(...corners.map((corner) => corner.y)) - top,
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };
const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_, name: string) => entities[name]!);

function groupByNode(drawn: CardElement, boxes: readonly NodeBox[], texts: readonly ReadText[]): NodeText[] {
  const byMark = new Map<string, PlacedRun[]>();
  for (const { fill, ...run } of texts) byMark.set(fill, [...(byMark.get(fill) ?? []), run]);
  const boxOf = new Map(boxes.map((box) => [box.instance, box]));
  return listInstances(drawn).flatMap(({ element }, instance) => {
    const runs = byMark.get(markOf(instance));
    const box = boxOf.get(instance);
    if (!runs || !box) return [];
    return [{ instance, ordinal: box.ordinal, element, box, runs }];
  });
}
