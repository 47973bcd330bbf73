import type { CardElement, NodeBox } from '../card.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof sides)[number];
type Length = string | number;
type Sides<T> = Record<Side, T>;

const rootFontPx = 16;
/** CSS Backgrounds and Borders 3, section 3.3, with the widths browsers give the keywords. */
const borderKeywordsPx: Record<string, number> = { thin: 1, medium: 3, thick: 5 };
const pxPerUnit: Record<string, number> = {
  px: 1,
  rem: rootFontPx,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
};
const lineStyle = /^(none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset)$/;

export const borderBox = ({ x, y, width, height }: NodeBox): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/**
 * The border box less border and padding. `parentWidthPx` is what percentages refer to (CSS 2.2 section 8.4).
 * Later declarations win, as in the engine. calc(), var() and viewport units count as 0.
 */
export function contentBox(element: CardElement, box: NodeBox, parentWidthPx: number): Box {
  const style = element.props.style ?? {};
  const padding = readPadding(style);
  const border = readBorder(style);
  const inset = (side: Side) => toPx(padding[side], style, parentWidthPx) + borderPx(border, side, style);
  return {
    left: box.x + inset('Left'),
    top: box.y + inset('Top'),
    right: box.x + box.width - inset('Right'),
    bottom: box.y + box.height - inset('Bottom'),
  };
}

type Style = { [name: string]: Length };

const all = <T>(value: T): Sides<T> => ({ Top: value, Right: value, Bottom: value, Left: value });

function readPadding(style: Style): Sides<Length> {
  const padding = all<Length>(0);
  for (const [name, value] of Object.entries(style)) {
    if (name.startsWith('padding')) Object.assign(padding, spread(name.slice('padding'.length), value));
  }
  return padding;
}

interface Border {
  width: Sides<Length>;
  style: Sides<Length>;
}

function readBorder(style: Style): Border {
  const border: Border = { width: all<Length>('medium'), style: all<Length>('none') };
  for (const [name, value] of Object.entries(style)) {
    const [, where, what] = /^border(Top|Right|Bottom|Left|Inline|Block|)(Width|Style|)$/.exec(name) ?? [];
    if (where === undefined) continue;
    if (what === 'Width') Object.assign(border.width, spread(where, value));
    else if (what === 'Style') Object.assign(border.style, spread(where, value));
    else {
      const parts = typeof value === 'string' ? value.trim().split(/\s+/) : [value];
      const width = parts.find(
        (part) => typeof part === 'number' || part in borderKeywordsPx || /^[\d.]/.test(part),
      );
      Object.assign(border.width, spread(where, width ?? 'medium'));
      Object.assign(
        border.style,
        spread(where, parts.find((part) => lineStyle.test(String(part))) ?? 'none'),
      );
    }
  }
  return border;
}

function borderPx({ width, style }: Border, side: Side, own: Style): number {
  if (style[side] === 'none' || style[side] === 'hidden') return 0;
  return borderKeywordsPx[width[side]] ?? toPx(width[side], own, 0);
}

/** What a property for some sides says about each of them; `where` is what follows `padding` or `border`. */
function spread(where: string, value: Length): Partial<Sides<Length>> {
  const parts = typeof value === 'string' && !value.includes('(') ? value.trim().split(/\s+/) : [value];
  const first = parts[0]!;
  const second = parts[1] ?? first;
  switch (where) {
    case '':
      return { Top: first, Right: second, Bottom: parts[2] ?? first, Left: parts[3] ?? second };
    case 'Inline':
      return { Left: first, Right: second };
    case 'Block':
      return { Top: first, Bottom: second };
    case 'InlineStart':
      return { Left: first };
    case 'InlineEnd':
      return { Right: first };
    case 'BlockStart':
      return { Top: first };
    case 'BlockEnd':
      return { Bottom: first };
    default:
      return sides.includes(where as Side) ? { [where]: first } : {};
  }
}

function toPx(value: Length, style: Style, percentOfPx: number): number {
  if (typeof value === 'number') return value;
  const [, number, unit = 'px'] = /^(-?(?:\d+\.?\d*|\.\d+))([a-z]+|%)?$/.exec(value.trim()) ?? [];
  if (number === undefined) return 0;
  if (unit === '%') return (Number(number) / 100) * percentOfPx;
  if (unit === 'em') return Number(number) * (toPx(style.fontSize ?? rootFontPx, {}, 0) || rootFontPx);
  return Number(number) * (pxPerUnit[unit] ?? 0);
}
