const hexPattern = /^#?([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** `abc`, `#abcd`, `AABBCC`, `#aabbccdd` as lower-case `#rrggbb` or `#rrggbbaa`; null for anything else. A full alpha is left out. */
export function parseHex(text: string): string | null {
  const digits = hexPattern.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  const long = digits.length > 4 ? digits : [...digits].map((digit) => digit + digit).join('');
  return `#${long.length === 8 && long.endsWith('ff') ? long.slice(0, 6) : long}`;
}

/** The alpha of a parsed hex colour in whole percent. */
export function readAlphaPercent(hex: string): number {
  return hex.length === 9 ? Math.round((Number.parseInt(hex.slice(7), 16) / 255) * 100) : 100;
}

/** A parsed hex colour with another alpha, 0 to 100. */
export function withAlphaPercent(hex: string, percent: number): string {
  const byte = Math.round((Math.min(Math.max(percent, 0), 100) / 100) * 255);
  return byte === 255 ? hex.slice(0, 7) : hex.slice(0, 7) + byte.toString(16).padStart(2, '0');
}
