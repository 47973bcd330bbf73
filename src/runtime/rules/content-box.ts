import type { CardElement, NodeBox } from '../card.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Side = 'Top' | 'Right' | 'Bottom' | 'Left';
const sides: readonly Side[] = ['Top', 'Right', 'Bottom', 'Left'];
const rootFontPx = 16;

export const borderBox = ({ x, y, width, height }: NodeBox): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The border box less border and padding. `parentWidthPx` is what percentages refer to (CSS 2.2 section 8.4). */
export function contentBox(element: CardElement, box: NodeBox, parentWidthPx: number): Box {
  const style = element.props.style ?? {};
  const inset = (side: Side) => padding(style, side, parentWidthPx) + borderWidth(style, side);
  return {
    left: box.x + inset('Left'),
    top: box.y + inset('Top'),
    right: box.x + box.width - inset('Right'),
    bottom: box.y + box.height - inset('Bottom'),
  };
}

type Style = { [name: string]: string | number };

function padding(style: Style, side: Side, parentWidthPx: number): number {
  const axis = side === 'Top' || side === 'Bottom' ? style.paddingBlock : style.paddingInline;
  const value = style[`padding${side}`] ?? axis ?? fourSides(style.padding, side);
  return toPx(value, style, parentWidthPx);
}

function borderWidth(style: Style, side: Side): number {
  const lineStyle = style[`border${side}Style`] ?? style.borderStyle;
  if (lineStyle === 'none') return 0;
  const value =
    style[`border${side}Width`] ??
    fourSides(style.borderWidth, side) ??
    firstLength(style[`border${side}`] ?? style.border);
  return toPx(value, style, 0);
}

/** `1px 2px` and its like: top, right, bottom, left with the usual repetitions. */
function fourSides(value: string | number | undefined, side: Side): string | number | undefined {
  if (typeof value !== 'string') return value;
  const parts = value.trim().split(/\s+/);
  const index = sides.indexOf(side);
  return parts[index] ?? parts[index - 2] ?? parts[0];
}

function firstLength(value: string | number | undefined): string | number | undefined {
  if (typeof value !== 'string') return value;
  return (
    value.split(/\s+/).find((part) => /^[\d.]/.test(part)) ??
    (/\b(solid|dashed|dotted|double)\b/.test(value) ? 3 : 0)
  );
}

function toPx(value: string | number | undefined, style: Style, percentOfPx: number): number {
  if (value === undefined) return 0;
  if (typeof value === 'number') return value;
  const match = /^([\d.]+)(px|%|em|rem)?$/.exec(value.trim());
  if (!match) return 0;
  const number = Number(match[1]);
  if (match[2] === '%') return (number / 100) * percentOfPx;
  if (match[2] === 'rem') return number * rootFontPx;
  if (match[2] === 'em') return number * (typeof style.fontSize === 'number' ? style.fontSize : rootFontPx);
  return number;
}
