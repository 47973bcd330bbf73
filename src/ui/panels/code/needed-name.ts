import type { TextChange } from '../../../lib/text-span.ts';

const importPattern = /import\s*\{([^}]*)\}\s*from\s*(['"])\.\/format\.js\2/d;
const parameterPattern = /export\s+default\s+function\s*\w*\s*\(\s*\{([^{}]*)\}/d;

/** The change that brings a helper into a JSX card; null when it is there already. */
export function importHelper(source: string, name: string): TextChange | null {
  const found = importPattern.exec(source);
  if (found) return addName(found, name);
  return { from: 0, to: 0, insert: `import { ${name} } from './format.js';\n\n` };
}

/** The change that takes a field from the card's parameter; null when it is taken, or cannot be taken in this way. */
export function takeField(source: string, name: string): TextChange | null {
  const found = parameterPattern.exec(source);
  return found ? addName(found, name) : null;
}

/** Adds to the names between braces, group 1 of the match. */
function addName(found: RegExpExecArray, name: string): TextChange | null {
  const names = found[1]!;
  if (names.split(',').some((part) => part.trim().split(/\s*[:=]|\s+as\s/)[0] === name)) return null;
  const written = names.trimEnd();
  const at = found.indices![1]![0] + written.length;
  const separator = written.trim() === '' || written.endsWith(',') ? ' ' : ', ';
  return { from: at, to: at, insert: separator + name };
}
