/** A style's name for the undo list: `fontSize` as `font size`. British where the UI is. */
export function writeStyleWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bcolor\b/, 'colour');
}

/** `font-size` as `fontSize`; custom properties stay. */
export function toStyleName(text: string): string {
  const name = text.trim();
  return name.startsWith('--')
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A typed value: a number where a number or nothing was and the text is one, else the text. */
export function readTypedValue(text: string, old: string | number | boolean | null): string | number {
  const trimmed = text.trim();
  const isNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(trimmed);
  return isNumber && typeof old !== 'string' ? Number(trimmed) : trimmed;
}
