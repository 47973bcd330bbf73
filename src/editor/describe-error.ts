import { lineColumnAt } from '../lib/text-span.ts';
import type { Finding } from '../lint/finding.ts';
import type { DrawError } from '../runtime/card.ts';
import { removeStyle } from '../source/edits/remove-style.ts';
import { setStyle } from '../source/edits/set-style.ts';
import type { Compiled } from '../source/source-tree.ts';
import type { Diagnostic } from '../template/diagnostic.ts';

/** What the engine draws otherwise than written, at its place in the source; a fix that the source refuses is left out. */
export function describeFinding(
  finding: Finding,
  compiled: Compiled,
  source: string,
  nodeIds: readonly string[],
): Diagnostic {
  const { code, severity, message, ordinal, fix } = finding;
  const { from, to } = findSpan({ ...finding, at: null }, compiled, source);
  const diagnostic: Diagnostic = { code, severity, message, from, to, ...lineColumnAt(source, from) };
  const nodeId = ordinal === null ? undefined : nodeIds[ordinal];
  if (ordinal === null || nodeId === undefined) return diagnostic;
  diagnostic.nodeId = nodeId;
  const { set = {}, remove = [] } = fix ?? {};
  const isPossible =
    Object.entries(set).every(([name, value]) => setStyle(source, compiled.tree, ordinal, name, value).ok) &&
    remove.every((name) => removeStyle(source, compiled.tree, ordinal, name).ok);
  if (fix && isPossible) diagnostic.fix = { label: fix.label, nodeId, set, remove };
  return diagnostic;
}

/** A draw error as a diagnostic at the place in the source that caused it. */
export function describeDrawError(error: DrawError, compiled: Compiled, source: string): Diagnostic {
  const { from, to } = findSpan(error, compiled, source);
  return {
    code: error.code,
    severity: 'error',
    message: error.message,
    from,
    to,
    ...lineColumnAt(source, from),
  };
}

function findSpan(
  error: Pick<DrawError, 'at' | 'ordinal' | 'style'>,
  compiled: Compiled,
  source: string,
): { from: number; to: number } {
  if (error.at) {
    const offset = compiled.toSource(error.at.line, error.at.column);
    if (offset !== null) return { from: offset, to: Math.min(source.length, offset + 1) };
  }
  const node = error.ordinal === null ? undefined : compiled.tree.nodes[error.ordinal];
  if (!node) return findCardItself(source);
  const style =
    error.style === undefined ? undefined : node.styles.findLast(({ name }) => name === error.style);
  return style ? style.span : node.tagSpan;
}

/** What concerns the card as a whole, for example that it returns nothing, is shown where the card begins. */
function findCardItself(source: string): { from: number; to: number } {
  const found = /export\s+default(\s+function)?/.exec(source);
  return found
    ? { from: found.index, to: found.index + found[0].length }
    : { from: 0, to: Math.min(1, source.length) };
}
