import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { CodeContext } from './code-context.ts';

/** The content between the quotes of a string, which may not be closed yet; null when `pos` is not inside. */
export function readString(
  state: EditorState,
  node: SyntaxNode,
  pos: number,
): { from: number; to: number } | null {
  const text = state.sliceDoc(node.from, node.to);
  const closed = text.length > 1 && text.endsWith(text[0]!);
  const from = node.from + 1;
  const to = closed ? node.to - 1 : node.to;
  return pos >= from && pos <= to ? { from, to } : null;
}

/** The references that any string may hold: `var(--name)` and `asset:name`. */
export function findReference(
  state: EditorState,
  content: { from: number; to: number },
  pos: number,
): CodeContext | null {
  const before = state.sliceDoc(content.from, pos);
  const after = state.sliceDoc(pos, content.to);
  const rest = /^[\w-]*/.exec(after)![0].length;
  const token = /var\(\s*(-{0,2}[\w-]*)$/.exec(before);
  if (token) return { at: 'token', from: pos - token[1]!.length, to: pos + rest };
  const asset = /(?:^|[\s(])(asset:[\w-]*)$/.exec(before);
  if (asset) return { at: 'asset', from: pos - asset[1]!.length, to: pos + rest };
  return null;
}
