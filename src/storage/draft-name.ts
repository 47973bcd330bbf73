// The manifest's limit.
const longestName = 200;

/** A name that a person typed, made storable: trimmed, at most 200 characters, never empty. */
export function cleanName(name: string): string {
  return name.trim().slice(0, longestName).trim() || 'Untitled';
}

/** `wanted` itself, or with the first of 2, 3 … behind it that no other name has. */
export function pickFreeName(wanted: string, taken: readonly string[]): string {
  const base = cleanName(wanted);
  let name = base;
  for (let n = 2; taken.includes(name); n++) name = appendToName(base, ` ${n}`);
  return name;
}

/** Shortens the name, not the ending, when both are too long. */
export function appendToName(name: string, ending: string): string {
  return name.slice(0, longestName - ending.length) + ending;
}
