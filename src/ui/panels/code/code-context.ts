import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { SourceKind } from '../../../source/source-tree.ts';
import { findJsonContext } from './json-context.ts';
import { findJsxContext } from './jsx-context.ts';

/** What may be written at a place; [from, to) is the word, or the content of the quotes, around it. */
export type CodeContext = { from: number; to: number } & (
  | { at: 'style-name'; quoted: boolean }
  | { at: 'style-value'; name: string; quoted: boolean }
  | { at: 'tag' }
  | { at: 'attribute' }
  /** An expression: a field or a helper. */
  | { at: 'expression' }
  /** The names a card takes apart from its fields. */
  | { at: 'parameter' }
  /** Names imported from ./format.js. */
  | { at: 'import' }
  /** The name of a field as text: `{{title}}`, `data-field="title"`. */
  | { at: 'field' }
  /** After the bar of `{{date | formatDate}}`. */
  | { at: 'helper' }
  /** `asset:` and a name. */
  | { at: 'asset' }
  /** The `--name` in `var(--name)`. */
  | { at: 'token' }
);

// Cards are short: a whole parse takes a few milliseconds and spares half-known trees.
const parseMs = 100;

/** The innermost syntax node that ends at or holds `pos`. */
export function nodeBefore(state: EditorState, pos: number): SyntaxNode {
  const tree = ensureSyntaxTree(state, state.doc.length, parseMs) ?? syntaxTree(state);
  return tree.resolveInner(pos, -1);
}

/** null where nothing can be said. */
export function findContext(state: EditorState, pos: number, kind: SourceKind): CodeContext | null {
  const node = nodeBefore(state, pos);
  return kind === 'jsx' ? findJsxContext(state, pos, node) : findJsonContext(state, pos, node);
}
