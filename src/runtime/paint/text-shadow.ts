import { areaOf, type Box, intersectBoxes, roundOut, scaleBox } from '../lower/box.ts';
import { type Colour, parseColour } from '../lower/colour.ts';
import { findRegion } from '../lower/filter-box.ts';
import {
  childElements,
  getAttribute,
  getNumber,
  hasOnly,
  type SvgElement,
  serialiseSvg,
} from '../lower/svg-tree.ts';

/** One `text-shadow`, in pixels. */
export interface Shadow {
  /** Of the blur. */
  deviation: number;
  dx: number;
  dy: number;
  colour: Colour;
}

/** Letters with the shadows they cast, which are laid down in this order, and the letters on top. */
export interface TextShadow {
  /** Pixels of the picture that the filter works on; they may lie beside it. */
  region: Box;
  /** The letters alone, as SVG. */
  letters: string;
  shadows: Shadow[];
}

/** Memory for all of it is taken several times; sixteen cards of 1200 x 630. */
const maxRegionPx = 12e6;

/**
 * What satori 0.63.2 writes for `text-shadow`: a group of plain paths under a filter that blurs, moves and colours their
 * alpha, once for each shadow. Null for anything else. `scale`: pixels per user unit.
 */
export function readTextShadow(
  group: SvgElement,
  definitions: readonly SvgElement[],
  scale: number,
): TextShadow | null {
  const [filter] = definitions;
  if (
    definitions.length !== 1 ||
    filter?.name !== 'filter' ||
    group.name !== 'g' ||
    !hasOnly(group, ['filter'])
  )
    return null;
  if (!hasOnly(filter, ['id', 'x', 'y', 'width', 'height', 'filterUnits']) || !holdsPlainPaths(group))
    return null;
  const found = findRegion(filter, group, null, scale);
  const shadows = readShadows(filter, scale);
  if (!found || areaOf(found.box) > maxRegionPx || !shadows) return null;
  return { region: found.box, letters: group.children.map(serialiseNode).join(''), shadows };
}

/** In user units, what it may touch; null when that is beside the canvas. */
export function boundTextShadow({ region }: TextShadow, canvas: Box, scale: number): Box | null {
  const { x0, y0, x1, y1 } = region;
  // One more for the line that resvg repeats.
  return intersectBoxes(roundOut(scaleBox({ x0, y0, x1: x1 + 1, y1: y1 + 1 }, 1 / scale)), canvas);
}

const serialiseNode = (node: SvgElement | string): string =>
  typeof node === 'string' ? node : serialiseSvg(node);

const pathAttributes = ['d', 'fill'];

/** Nothing in it has a layer, a pattern or a place of its own. */
function holdsPlainPaths(group: SvgElement): boolean {
  return group.children.every((child) => {
    if (typeof child === 'string') return child.trim() === '';
    if (child.name === 'g') return child.attributes.length === 0 && holdsPlainPaths(child);
    return (
      child.name === 'path' &&
      hasOnly(child, pathAttributes) &&
      !!parseColour(getAttribute(child, 'fill') ?? '')
    );
  });
}

/** Blur, offset, flood and composite for each, then all of them merged below the source. */
function readShadows(filter: SvgElement, scale: number): Shadow[] | null {
  const primitives = childElements(filter) ?? [];
  const merge = primitives.at(-1);
  if (merge?.name !== 'feMerge' || primitives.length % 4 !== 1 || !hasOnly(merge, [])) return null;
  const byResult = new Map<string, Shadow>();
  for (let at = 0; at + 4 < primitives.length; at += 4) {
    const [blur, offset, flood, composite] = primitives.slice(at, at + 4) as [
      SvgElement,
      SvgElement,
      SvgElement,
      SvgElement,
    ];
    const shadow = readShadow(blur, offset, flood, composite, scale);
    const result = getAttribute(composite, 'result');
    if (!shadow || result === undefined) return null;
    byResult.set(result, shadow);
  }
  const nodes = childElements(merge) ?? [];
  const inputs = nodes.map((node) => (hasOnly(node, ['in']) ? getAttribute(node, 'in') : undefined));
  if (inputs.pop() !== 'SourceGraphic' || inputs.length !== byResult.size) return null;
  const shadows = inputs.map((input) => byResult.get(input ?? ''));
  return shadows.every((shadow) => shadow !== undefined) ? shadows : null;
}

function readShadow(
  blur: SvgElement,
  offset: SvgElement,
  flood: SvgElement,
  composite: SvgElement,
  scale: number,
): Shadow | null {
  const isKnown =
    isPrimitive(blur, 'feGaussianBlur', ['in', 'stdDeviation', 'result'], { in: 'SourceAlpha' }) &&
    isPrimitive(offset, 'feOffset', ['in', 'dx', 'dy', 'result'], { in: getAttribute(blur, 'result') }) &&
    isPrimitive(flood, 'feFlood', ['flood-color', 'flood-opacity', 'result'], { 'flood-opacity': '1' }) &&
    isPrimitive(composite, 'feComposite', ['in', 'in2', 'operator', 'result'], {
      in: getAttribute(flood, 'result'),
      in2: getAttribute(offset, 'result'),
      operator: 'in',
    });
  const deviation = getNumber(blur, 'stdDeviation');
  const [dx, dy] = [getNumber(offset, 'dx'), getNumber(offset, 'dy')];
  const colour = parseColour(getAttribute(flood, 'flood-color') ?? '');
  if (!isKnown || deviation === null || deviation < 0 || dx === null || dy === null || !colour) return null;
  // resvg cuts a part of a pixel off.
  if (!Number.isInteger(dx * scale) || !Number.isInteger(dy * scale)) return null;
  return { deviation: deviation * scale, dx: dx * scale, dy: dy * scale, colour };
}

function isPrimitive(
  element: SvgElement,
  name: string,
  attributes: string[],
  values: Record<string, string | undefined>,
): boolean {
  if (element.name !== name || !hasOnly(element, attributes)) return false;
  return Object.entries(values).every(
    ([attribute, value]) => value !== undefined && getAttribute(element, attribute) === value,
  );
}
