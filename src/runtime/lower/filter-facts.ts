import { blurReach, blurSpill } from './blur.ts';
import { parseColour } from './colour.ts';
import { isExtreme } from './shadow-tone.ts';
import { childElements, getAttribute, getNumber, hasOnly, type SvgElement } from './svg-tree.ts';

/** What a filter does to places, whatever it does to colours. In pixels. */
export interface FilterFacts {
  /** Input further away than this does not change an output pixel. */
  reachX: number;
  reachY: number;
  /** Output further away than this from all input is as where there is no input at all. */
  spillX: number;
  spillY: number;
  /** Paints where there is no input; otherwise that is transparent. */
  inverted: boolean;
  /** The smallest deviation of its blurs; 0 when something comes through without a blur. */
  smallest: number;
  /** Colours go through linear light, where one step of a faint alpha can be several of colour. */
  coarse: boolean;
}

/** At `scale` pixels per user unit. Null for any primitive or attribute that is not among those satori writes. */
export function readFilter(filter: SvgElement, scale: number): FilterFacts | null {
  if (!hasOnly(filter, ['id', 'x', 'y', 'width', 'height', 'filterUnits', 'color-interpolation-filters']))
    return null;
  const primitives = childElements(filter);
  if (!primitives || primitives.length === 0) return null;
  const facts: FilterFacts = {
    reachX: 0,
    reachY: 0,
    spillX: 0,
    spillY: 0,
    inverted: false,
    smallest: Number.POSITIVE_INFINITY,
    coarse: getAttribute(filter, 'color-interpolation-filters') !== 'sRGB' && !hasExtremeFlood(primitives),
  };
  for (const primitive of primitives) if (!addPrimitive(facts, primitive, scale)) return null;
  const merges = primitives.some(({ name }) => name === 'feMerge');
  if (merges || facts.smallest === Number.POSITIVE_INFINITY) facts.smallest = 0;
  return facts;
}

/** True when all paint comes from a flood in a colour that linear light leaves alone. */
function hasExtremeFlood(primitives: readonly SvgElement[]): boolean {
  const floods = primitives.filter(({ name }) => name === 'feFlood');
  const colours = floods.map((flood) => parseColour(getAttribute(flood, 'flood-color') ?? ''));
  return floods.length > 0 && colours.every((colour) => colour !== null && isExtreme(colour));
}

/** Chains and parallel branches are added up alike, which is at worst more than is needed. */
function addPrimitive(facts: FilterFacts, primitive: SvgElement, scale: number): boolean {
  switch (primitive.name) {
    case 'feGaussianBlur': {
      const units = getNumber(primitive, 'stdDeviation');
      if (!hasOnly(primitive, ['in', 'stdDeviation', 'result']) || units === null || units < 0) return false;
      const deviation = units * scale;
      facts.smallest = Math.min(facts.smallest, deviation);
      addReach(facts, blurReach(deviation), blurReach(deviation));
      addSpill(facts, blurSpill(deviation), blurSpill(deviation));
      return true;
    }
    case 'feOffset': {
      const [dx, dy] = [getNumber(primitive, 'dx'), getNumber(primitive, 'dy')];
      if (!hasOnly(primitive, ['in', 'dx', 'dy', 'result']) || dx === null || dy === null) return false;
      addReach(facts, Math.ceil(Math.abs(dx * scale)), Math.ceil(Math.abs(dy * scale)));
      addSpill(facts, Math.ceil(Math.abs(dx * scale)), Math.ceil(Math.abs(dy * scale)));
      return true;
    }
    case 'feComposite': {
      const operator = getAttribute(primitive, 'operator');
      if (
        !hasOnly(primitive, ['in', 'in2', 'operator', 'result']) ||
        (operator !== 'in' && operator !== 'out')
      )
        return false;
      if (operator === 'out') facts.inverted = true;
      return true;
    }
    case 'feFlood':
      // On its own it would fill the region; satori only ever uses it as the first input of a composite.
      return (
        hasOnly(primitive, ['flood-color', 'flood-opacity', 'in', 'result']) &&
        getAttribute(primitive, 'result') !== undefined
      );
    case 'feMerge':
      return (
        hasOnly(primitive, ['result']) &&
        (childElements(primitive)?.every((node) => node.name === 'feMergeNode') ?? false)
      );
    case 'feColorMatrix':
      return hasOnly(primitive, ['in', 'type', 'values', 'result']) && keepsAlpha(primitive);
    case 'feComponentTransfer':
      return (
        hasOnly(primitive, ['in', 'result']) && (childElements(primitive)?.every(keepsTransparency) ?? false)
      );
    default:
      return false;
  }
}

function addReach(facts: FilterFacts, x: number, y: number): void {
  facts.reachX += x;
  facts.reachY += y;
}

function addSpill(facts: FilterFacts, x: number, y: number): void {
  facts.spillX += x;
  facts.spillY += y;
}

function keepsAlpha(matrix: SvgElement): boolean {
  const type = getAttribute(matrix, 'type');
  return (
    type === 'saturate' ||
    type === 'hueRotate' ||
    (type === 'matrix' && (getAttribute(matrix, 'values') ?? '').endsWith(' 0 0 0 1 0'))
  );
}

/** Only the alpha channel decides whether a transparent pixel stays so. */
function keepsTransparency(transfer: SvgElement): boolean {
  if (getAttribute(transfer, 'type') !== 'linear') return false;
  return transfer.name !== 'feFuncA' || getAttribute(transfer, 'intercept') === undefined;
}
