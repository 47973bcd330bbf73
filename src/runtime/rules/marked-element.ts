import type { TextRule } from '../../template/schema.ts';
import type { CardElement } from '../card.ts';
import { listInstances } from '../card-tree.ts';

/** The engine's own clamps would cut the text once more, and nobody would learn of it. */
export function withoutClamp(element: CardElement): CardElement {
  const { lineClamp, WebkitLineClamp, textOverflow, ...style } = element.props.style ?? {};
  if (lineClamp === undefined && WebkitLineClamp === undefined && textOverflow === undefined) return element;
  return { type: element.type, props: { ...element.props, style } };
}

/** The size of the element, in px, when that is below the rule's warning size. */
export function describeSmall(
  root: CardElement,
  instance: number,
  { warnPx }: TextRule,
): { smallPx?: number } {
  const px = warnPx === undefined ? null : sizePx(root, instance);
  return px !== null && px < warnPx! ? { smallPx: px } : {};
}

/** The element's own or inherited size; null when that is not a plain number of px. */
function sizePx(root: CardElement, instance: number): number | null {
  const instances = listInstances(root);
  for (let index = instance; index >= 0; index = instances[index]!.parent) {
    const size = instances[index]!.element.props.style?.fontSize;
    if (size === undefined) continue;
    const px =
      typeof size === 'number' ? size : /^[\d.]+px$/.test(size) ? Number.parseFloat(size) : Number.NaN;
    return Number.isFinite(px) ? px : null;
  }
  return 16;
}
