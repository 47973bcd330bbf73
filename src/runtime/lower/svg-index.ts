import { getAttribute, getNumber, type SvgElement } from './svg-tree.ts';

/** Where things are in a tree. Valid until the tree changes. */
export interface SvgIndex {
  /** In document order. */
  elements: SvgElement[];
  parents: Map<SvgElement, SvgElement>;
  /** Ids that are defined exactly once. */
  byId: Map<string, SvgElement>;
  /** How many attributes refer to an id by `url(#id)` or `href="#id"`. */
  uses: Map<string, number>;
}

export function indexSvg(root: SvgElement): SvgIndex {
  const index: SvgIndex = { elements: [], parents: new Map(), byId: new Map(), uses: new Map() };
  const twice = new Set<string>();
  const visit = (element: SvgElement): void => {
    index.elements.push(element);
    for (const { name, value } of element.attributes) {
      if (name === 'id') {
        if (index.byId.has(value)) twice.add(value);
        index.byId.set(value, element);
      }
      for (const id of referredIds(name, value)) index.uses.set(id, (index.uses.get(id) ?? 0) + 1);
    }
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      index.parents.set(child, element);
      visit(child);
    }
  };
  visit(root);
  for (const id of twice) index.byId.delete(id);
  return index;
}

/** Every id that an attribute may refer to, also in ways satori does not write: `url('#a') blur(2px)`. */
function referredIds(name: string, value: string): string[] {
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#') ? [value.slice(1)] : [];
  const ids: string[] = [];
  for (let at = value.indexOf('url('); at >= 0; at = value.indexOf('url(', at + 4)) {
    const start = value.indexOf('#', at) + 1;
    let end = start;
    while (end < value.length && !`'")`.includes(value[end]!)) end++;
    if (start > 0) ids.push(value.slice(start, end));
  }
  return ids;
}

/** The id in `url(#id)`, or null when the value is anything else. */
export function urlId(value: string | undefined): string | null {
  return value?.startsWith('url(#') && value.indexOf(')') === value.length - 1 ? value.slice(5, -1) : null;
}

/** The element an attribute names, when it is of that kind. */
export function findReferred(
  index: SvgIndex,
  element: SvgElement,
  attribute: string,
  kind: string,
): SvgElement | null {
  const id = urlId(getAttribute(element, attribute));
  const target = id === null ? undefined : index.byId.get(id);
  return target?.name === kind ? target : null;
}

/** Whether an element is drawn, in canvas coordinates and once, and whether what is outside the canvas can still be seen. */
export interface Placement {
  /** Some group around it has a filter, which may move or spread what lies outside the canvas into it. */
  filtered: boolean;
  /** Some group around it has a mask, whose region depends on the box of all that is in the group. */
  masked: boolean;
}

/** Null inside definitions, under a transform, or in a nested viewport. The element's own transform is not looked at. */
export function findPlacement(index: SvgIndex, element: SvgElement): Placement | null {
  const placement: Placement = { filtered: false, masked: false };
  let at = index.parents.get(element);
  while (at && index.parents.has(at)) {
    if (at.name !== 'g' || getAttribute(at, 'transform') !== undefined) return null;
    const style = getAttribute(at, 'style');
    if (style?.includes('transform') || style?.includes('filter')) return null;
    if (getAttribute(at, 'filter') !== undefined) placement.filtered = true;
    if (getAttribute(at, 'mask') !== undefined) placement.masked = true;
    at = index.parents.get(at);
  }
  return at ? placement : null;
}

/** True when one user unit of the root is one pixel of the canvas. */
export function hasCanvasUnits(root: SvgElement, canvas: { widthPx: number; heightPx: number }): boolean {
  return (
    root.name === 'svg' &&
    getNumber(root, 'width') === canvas.widthPx &&
    getNumber(root, 'height') === canvas.heightPx &&
    getAttribute(root, 'viewBox') === `0 0 ${canvas.widthPx} ${canvas.heightPx}` &&
    getAttribute(root, 'transform') === undefined &&
    getAttribute(root, 'style') === undefined
  );
}
