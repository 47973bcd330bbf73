import { type Box, intersectBoxes } from '../lower/box.ts';
import { parseColour } from '../lower/colour.ts';
import { getAttribute, getNumber, makeElement, type SvgElement, serialiseSvg } from '../lower/svg-tree.ts';
import type { Blend, Stroke } from './blend.ts';
import { joinOutlined } from './outlined.ts';
import { findPaintBox, findReach } from './paint-box.ts';
import type { Drawable, Part } from './part.ts';
import { isRough, joinRough } from './rough-edges.ts';
import { boundTextShadow, readTextShadow } from './text-shadow.ts';

const definitions = [
  'defs',
  'mask',
  'clipPath',
  'filter',
  'pattern',
  'linearGradient',
  'radialGradient',
  'symbol',
];
const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polygon', 'polyline'];
const layerAttributes = ['clip-path', 'mask', 'filter', 'opacity'];
const shapeAttributes =
  /^(x|y|width|height|rx|ry|r|cx|cy|x1|y1|x2|y2|d|points|fill|fill-opacity|fill-rule|stroke|stroke-[a-z]+|paint-order|transform|shape-rendering)$/;

/**
 * The picture as parts in the order of painting; null for an SVG that is not built as satori builds it. What must see
 * what is below it (`mix-blend-mode`), or is not known, becomes one part with all below it that it may touch. `scale`:
 * pixels per user unit.
 */
export function listDrawables(root: SvgElement, canvas: Box, scale: number): Drawable[] | null {
  const byId = indexDefinitions(root);
  if (!byId) return null;
  const painted: Stroke[] = [];
  if (!collect(root, painted)) return null;
  for (const part of painted) {
    // Patterns are painted as layers are, but for faint and turned ones, which are rounded once with what is below them.
    if (part.blend?.kind === 'direct' && fillsWithPattern(part.element, byId))
      part.blend = isFaint(part.element) || isTurned(part.element) ? null : { kind: 'layer', opacity: 1 };
  }
  joinRough(painted, canvas);
  const parts = joinOutlined(
    painted.map((paint) => toPart(paint, byId, canvas, scale)),
    canvas,
  );
  joinMany(parts, canvas);
  const last = parts.findLastIndex(({ blend }) => blend === null);
  const [base, above] = divideAt(last, parts);
  const drawables = above.map(({ body, blend, box, shadow }) => ({
    body,
    blend: blend!,
    box,
    ...(shadow && { shadow }),
  }));
  if (last < 0) return drawables;
  const elements = base.map(({ element }) => element);
  // Painted first, on nothing: any way to lay it over gives the same.
  return [
    { body: serialise(findDefinitions(elements, byId), elements), blend: { kind: 'direct' }, box: canvas },
    ...drawables,
  ];
}

function toPart(paint: Stroke, byId: Map<string, SvgElement>, canvas: Box, scale: number): Part {
  const bare = withoutOpacity(paint.element, paint.blend ?? { kind: 'direct' });
  const definitions = findDefinitions([bare], byId);
  const body = serialise(definitions, [bare]);
  const shadow = readTextShadow(bare, definitions, scale);
  if (shadow) return { ...paint, body, box: boundTextShadow(shadow, canvas, scale), shadow };
  return { ...paint, body, box: findPaintBox(bare, definitions, body, canvas) };
}

/**
 * What is painted together, the part at `last` on top, and what is painted above it, each in the order of painting. A part
 * below that touches nothing of those above it in the base may as well come later, alone.
 */
function divideAt(last: number, parts: readonly Part[]): [base: Part[], above: Part[]] {
  const base: Part[] = [];
  const reached: Box[] = [];
  const above = parts.slice(last + 1);
  for (const part of parts.slice(0, last + 1).reverse()) {
    const reach = findReach(part);
    const isSeen = reach !== null && reached.some((other) => intersectBoxes(reach, other));
    // Rough edges that are painted alone have been counted; these have not.
    if (part.blend === null || isRough(part) || isSeen) {
      base.unshift(part);
      if (reach) reached.push(reach);
    } else above.unshift(part);
  }
  return [base, above];
}

/** A part as large as the canvas takes a millisecond or two by itself, even when it is small. */
const maxWide = 32;

/** Has all but the last few of those painted together. */
function joinMany(parts: Part[], canvas: Box): void {
  const wide = parts.filter(({ box }) => box === canvas);
  if (wide.length > maxWide) wide[wide.length - maxWide - 1]!.blend = null;
}

/** False when there is text between elements. */
function collect(parent: SvgElement, into: Stroke[]): boolean {
  for (const child of parent.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return false;
      continue;
    }
    if (definitions.includes(child.name)) continue;
    // Groups without a layer of their own paint their children one by one.
    if (child.name === 'g' && child.attributes.length === 0) {
      if (!collect(child, into)) return false;
      continue;
    }
    if (paintsNothing(child)) continue;
    const turns = splitPaints(child);
    const whole = turns.length > 1 ? { whole: child } : {};
    for (const element of turns) into.push({ element, blend: blendOf(element), ...whole });
  }
  return true;
}

const paintsNothing = (element: SvgElement): boolean =>
  shapes.includes(element.name) && !hasFill(element) && !hasStroke(element);

/** A shape with fill and stroke is painted in two turns, and the second lies over the first. */
function splitPaints(element: SvgElement): SvgElement[] {
  if (!shapes.includes(element.name) || !hasStroke(element) || !hasFill(element)) return [element];
  if (element.attributes.some(({ name }) => layerAttributes.includes(name) || name === 'style'))
    return [element];
  const fill = { ...element, attributes: replaceAttribute(element, 'stroke', 'none') };
  const stroke = { ...element, attributes: replaceAttribute(element, 'fill', 'none') };
  return getAttribute(element, 'paint-order')?.trim().startsWith('stroke') ? [stroke, fill] : [fill, stroke];
}

function replaceAttribute(element: SvgElement, name: string, value: string): SvgElement['attributes'] {
  return [
    ...element.attributes.filter((attribute) => attribute.name !== name),
    { gap: ' ', name, value, quote: '"' },
  ];
}

const hasFill = (element: SvgElement): boolean => getAttribute(element, 'fill') !== 'none';

const hasStroke = (element: SvgElement): boolean =>
  (getAttribute(element, 'stroke') ?? 'none') !== 'none' && getNumber(element, 'stroke-width') !== 0;

/** Null when it is not known. */
function blendOf(element: SvgElement): Blend | null {
  const names = element.attributes.map(({ name }) => name);
  const style = getAttribute(element, 'style');
  if (style !== undefined && style !== 'isolation:isolate') return null;
  const isLayer = style !== undefined || names.some((name) => layerAttributes.includes(name));
  if (element.name === 'image' || (isLayer && (element.name === 'g' || shapes.includes(element.name)))) {
    const opacity = getAttribute(element, 'opacity') === undefined ? 1 : getNumber(element, 'opacity');
    return opacity === null || opacity < 0 || opacity > 1 ? null : { kind: 'layer', opacity };
  }
  if (!shapes.includes(element.name) || !names.every((name) => shapeAttributes.test(name))) return null;
  return blendOfPaint(element, hasStroke(element) ? 'stroke' : 'fill');
}

function blendOfPaint(element: SvgElement, paint: 'fill' | 'stroke'): Blend {
  const colour = parseColour(getAttribute(element, paint) ?? 'black');
  const opacity = getAttribute(element, `${paint}-opacity`);
  if (colour === null || colour.a < 255 || (opacity !== undefined && opacity !== '1'))
    return { kind: 'direct' };
  return { kind: 'solid', r: colour.r, g: colour.g, b: colour.b };
}

const fillsWithPattern = (element: SvgElement, byId: Map<string, SvgElement>): boolean =>
  ['fill', 'stroke'].some((paint) =>
    referredIds(paint, getAttribute(element, paint) ?? '').some((id) => byId.get(id)?.name === 'pattern'),
  );

const isTurned = (element: SvgElement): boolean => getAttribute(element, 'transform') !== undefined;

const isFaint = (element: SvgElement): boolean =>
  ['fill-opacity', 'stroke-opacity'].some((name) => (getAttribute(element, name) ?? '1') !== '1');

/**
 * Opacity is applied when the layer is laid over, so that its bytes are rounded once, as resvg does. It stays a layer: there
 * rotated shapes count from the layer's own corner, which changes their last bits.
 */
function withoutOpacity(element: SvgElement, blend: Blend): SvgElement {
  if (blend.kind !== 'layer' || blend.opacity === 1) return element;
  const attributes = element.attributes.filter(({ name }) => name !== 'opacity' && name !== 'style');
  return {
    ...element,
    attributes: [...attributes, { gap: ' ', name: 'style', value: 'isolation:isolate', quote: '"' }],
  };
}

/** All elements with an id; null when an id is given twice. */
function indexDefinitions(root: SvgElement): Map<string, SvgElement> | null {
  const byId = new Map<string, SvgElement>();
  const visit = (element: SvgElement): boolean => {
    const id = getAttribute(element, 'id');
    if (id !== undefined) {
      if (byId.has(id)) return false;
      byId.set(id, element);
    }
    return element.children.every((child) => typeof child === 'string' || visit(child));
  };
  return visit(root) ? byId : null;
}

/** What elements refer to, and what that refers to. */
function findDefinitions(elements: readonly SvgElement[], byId: Map<string, SvgElement>): SvgElement[] {
  const own = new Set<SvgElement>();
  const needed: SvgElement[] = [];
  const visit = (element: SvgElement): void => {
    own.add(element);
    for (const { name, value } of element.attributes) {
      for (const id of referredIds(name, value)) {
        const target = byId.get(id);
        // What lies within another definition comes with it.
        if (!target || own.has(target)) continue;
        needed.push(target);
        visit(target);
      }
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  for (const element of elements) visit(element);
  return needed;
}

function serialise(definitions: readonly SvgElement[], elements: readonly SvgElement[]): string {
  const drawn = elements.map(serialiseSvg).join('');
  return definitions.length === 0 ? drawn : serialiseSvg(makeElement('defs', {}, [...definitions])) + drawn;
}

/** Ids in `url(#id)` and `href="#id"`. */
function referredIds(name: string, value: string): string[] {
  if (value.length > 2000) return [];
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#') ? [value.slice(1)] : [];
  const ids: string[] = [];
  for (const [, id] of value.matchAll(/url\(\s*['"]?#([^'")\s]+)/g)) ids.push(id!);
  return ids;
}
