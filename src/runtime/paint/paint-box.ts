import { boundShape, strokeReach } from '../lower/bounds.ts';
import {
  type Box,
  containsBox,
  expandBox,
  intersectBoxes,
  isWhole,
  roundOut,
  uniteBoxes,
} from '../lower/box.ts';
import { getAttribute, type SvgElement } from '../lower/svg-tree.ts';

/** Room for the soft edge of a shape and for rounding. */
const marginPx = 2;

/**
 * Whole user units that hold all an element paints: the canvas when that is not known, null when nothing of it is on the
 * canvas. Shapes of one colour, pictures at whole places and layers of such may be moved by whole pixels without a change
 * of any bit, so they are painted on a canvas of their own size. Gradients, filters and transforms compute with their place,
 * and stay where they are. `body`: the element with its definitions, as text.
 */
export function findPaintBox(
  element: SvgElement,
  definitions: readonly SvgElement[],
  body: string,
  canvas: Box,
): Box | null {
  if (placed.some((word) => body.includes(word))) return canvas;
  const painted = boundAll([element], false);
  const cutting = boundAll(definitions, true);
  if (!painted || !cutting) return canvas;
  // Nothing painted, or the union of what paints and of the curves that clip it.
  const boxes = [...painted, ...cutting];
  if (painted.length === 0 || painted.every((box) => !intersectBoxes(widen(box), canvas))) return null;
  const box = widen(boxes.reduce(uniteBoxes));
  // resvg traps on a mask with a mask of its own that both lie beside its canvas.
  if (!listRects(definitions).every((rect) => intersectBoxes(rect, box))) return canvas;
  // Where the canvas cuts a curve, the curve is divided there, and each piece is rounded.
  return containsBox(canvas, box) ? box : canvas;
}

/** What depends on its place. Chance finds in the text of a picture only make the box larger. */
const placed = ['Gradient', '<pattern', '<filter', '<use', '<svg', 'filter:', 'transform'];

const widen = (box: Box): Box => roundOut(expandBox(box, marginPx, marginPx));

const groups = ['g', 'defs', 'mask', 'clipPath'];

/** The boxes of all shapes in some elements; null when one is not known. */
function boundAll(elements: readonly SvgElement[], isCutting: boolean): Box[] | null {
  const boxes: Box[] = [];
  for (const element of elements) {
    if (groups.includes(element.name)) {
      const children = element.children.filter((child) => typeof child !== 'string');
      const inner = boundAll(children, isCutting);
      if (!inner) return null;
      boxes.push(...inner);
    } else if (!(isCutting && element.name === 'rect')) {
      const box = boundOne(element);
      if (!box) return null;
      boxes.push(box);
    }
  }
  return boxes;
}

/** The rectangles that clip and mask; one that is not known counts as lying nowhere. */
function listRects(elements: readonly SvgElement[]): Box[] {
  return elements.flatMap((element) =>
    element.name === 'rect'
      ? [boundShape(element)?.box ?? nowhere]
      : listRects(element.children.filter((child) => typeof child !== 'string')),
  );
}

const nowhere: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

function boundOne(element: SvgElement): Box | null {
  const letters = element.name === 'path' ? boundPoints(getAttribute(element, 'd') ?? '') : null;
  const shape = letters ?? boundShape(element)?.box;
  const reach = strokeReach(element);
  if (!shape || reach === null || (element.name === 'image' && !isWhole(shape))) return null;
  return expandBox(shape, reach, reach);
}

const reachAttributes =
  /^(x|y|width|height|rx|ry|r|cx|cy|d|fill|fill-opacity|fill-rule|href|preserveAspectRatio)$/;

/**
 * What it may touch, null for nothing: closer than the box that it is painted in where it is a picture or a filled shape.
 * One that begins and ends with whole pixels has no soft edge.
 */
export function findReach({ element, box }: { element: SvgElement; box: Box | null }): Box | null {
  const bounds = box && boundShape(element);
  if (!bounds || !element.attributes.every(({ name }) => reachAttributes.test(name))) return box;
  return isWhole(bounds.box) ? bounds.box : roundOut(expandBox(bounds.box, 1, 1));
}

const [zero, nine, dot, minus] = [48, 57, 46, 45];
const separators = new Set([...' ,\n\tMLQCZ'].map((sign) => sign.charCodeAt(0)));

/**
 * Around all points of a path of M, L, Q, C and Z with plain numbers, which is how satori writes letters; null for any
 * other. Curves lie within their control points. Letters have thousands of points, so they are read in one go.
 */
export function boundPoints(data: string): Box | null {
  const box = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: -Infinity, y1: -Infinity };
  let isX = true;
  let at = 0;
  while (at < data.length) {
    let unit = data.charCodeAt(at);
    if (separators.has(unit)) {
      at++;
      continue;
    }
    const isNegative = unit === minus;
    if (isNegative) unit = data.charCodeAt(++at);
    const from = at;
    let value = 0;
    for (; unit >= zero && unit <= nine; unit = data.charCodeAt(++at)) value = value * 10 + unit - zero;
    if (unit === dot) {
      unit = data.charCodeAt(++at);
      for (let tenth = 0.1; unit >= zero && unit <= nine; unit = data.charCodeAt(++at), tenth /= 10)
        value += (unit - zero) * tenth;
    }
    if (at === from) return null;
    if (isNegative) value = -value;
    if (isX) {
      if (value < box.x0) box.x0 = value;
      if (value > box.x1) box.x1 = value;
    } else {
      if (value < box.y0) box.y0 = value;
      if (value > box.y1) box.y1 = value;
    }
    isX = !isX;
  }
  return isX && box.y0 <= box.y1 ? box : null;
}
