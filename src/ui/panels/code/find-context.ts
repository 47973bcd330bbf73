import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { SourceKind } from '../../../source/source-tree.ts';
import type { CodeContext } from './code-context.ts';
import { findJsonContext } from './json-context.ts';
import { findJsxContext } from './jsx-context.ts';

// Cards are short: a whole parse takes a few milliseconds and spares half-known trees.
const parseMs = 100;

/** The innermost syntax node that ends at or holds `pos`. */
function nodeBefore(state: EditorState, pos: number): SyntaxNode {
  const tree = ensureSyntaxTree(state, state.doc.length, parseMs) ?? syntaxTree(state);
  return tree.resolveInner(pos, -1);
}

/** null where nothing can be said. */
export function findContext(state: EditorState, pos: number, kind: SourceKind): CodeContext | null {
  const node = nodeBefore(state, pos);
  return kind === 'jsx' ? findJsxContext(state, pos, node) : findJsonContext(state, pos, node);
}
