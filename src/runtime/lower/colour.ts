/** Bytes, as resvg holds a colour. */
export interface Colour {
  r: number;
  g: number;
  b: number;
  a: number;
}

const named: Record<string, string> = {
  black: '#000',
  white: '#fff',
  red: '#f00',
  lime: '#0f0',
  blue: '#00f',
  yellow: '#ff0',
  cyan: '#0ff',
  aqua: '#0ff',
  magenta: '#f0f',
  fuchsia: '#f0f',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  navy: '#000080',
  green: '#008000',
  orange: '#ffa500',
  purple: '#800080',
  transparent: '#0000',
};

/** Hex, `rgb()` and `rgba()` with plain numbers, and a few names; null for the rest, which resvg may well know. */
export function parseColour(text: string): Colour | null {
  const value = text.trim().toLowerCase();
  const hex = named[value] ?? value;
  if (hex.startsWith('#')) return parseHex(hex.slice(1));
  const open = value.startsWith('rgba(') ? 5 : value.startsWith('rgb(') ? 4 : 0;
  if (open === 0 || !value.endsWith(')')) return null;
  const parts = value
    .slice(open, -1)
    .split(',')
    .map((part) => part.trim());
  const [r, g, b, a = 1] = parts.map((part) => (part === '' ? Number.NaN : Number(part)));
  if (parts.length < 3 || parts.length > 4) return null;
  if (![r, g, b].every((byte) => Number.isInteger(byte) && byte! >= 0 && byte! <= 255)) return null;
  if (!(a >= 0 && a <= 1)) return null;
  // Cut off, not rounded: 0.5 is 127 in resvg.
  return { r: r!, g: g!, b: b!, a: Math.floor(a * 255) };
}

function parseHex(digits: string): Colour | null {
  if (![...digits].every((digit) => (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f')))
    return null;
  const short = digits.length === 3 || digits.length === 4;
  if (!short && digits.length !== 6 && digits.length !== 8) return null;
  const bytes = short ? [...digits].map((digit) => digit + digit) : digits.match(/../g)!;
  const [r, g, b, a = 255] = bytes.map((byte) => Number.parseInt(byte, 16));
  return { r: r!, g: g!, b: b!, a };
}
