import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { CodeContext } from './code-context.ts';
import { findReference, readString } from './string-context.ts';

/** `node` is the innermost one before `pos`. */
export function findJsonContext(state: EditorState, pos: number, node: SyntaxNode): CodeContext | null {
  if (node.name === 'Number') return inNumber(state, node);
  if (node.name !== 'String' && node.name !== 'PropertyName') return null;
  const content = readString(state, node, pos);
  const property = node.parent;
  if (!content || !property) return null;
  const isName = node.name === 'PropertyName';
  const owner = ownerName(state, property);
  if (isName)
    return owner === 'style'
      ? { at: 'style-name', quoted: true, ...content }
      : owner === 'props'
        ? { at: 'attribute', ...content }
        : null;
  const special = findHole(state, content, pos) ?? findReference(state, content, pos);
  if (special) return special;
  const name = readName(state, property);
  if (owner === 'style') return { at: 'style-value', name, quoted: true, ...content };
  if (name === 'type') return { at: 'tag', ...content };
  if (name === 'src') return { at: 'asset', ...content };
  if (name === 'data-field' || name === 'if' || name === 'each') return { at: 'field', ...content };
  return null;
}

function inNumber(state: EditorState, node: SyntaxNode): CodeContext | null {
  const property = node.parent;
  if (property?.name !== 'Property' || ownerName(state, property) !== 'style') return null;
  return { at: 'style-value', name: readName(state, property), quoted: false, from: node.from, to: node.to };
}

/** Inside `{{field | helper:argument}}`; an escaped `\\{{` is plain text. */
function findHole(
  state: EditorState,
  content: { from: number; to: number },
  pos: number,
): CodeContext | null {
  const before = state.sliceDoc(content.from, pos);
  const open = before.lastIndexOf('{{');
  if (open < 0 || before.slice(0, open).endsWith('\\') || before.indexOf('}}', open) >= 0) return null;
  const hole = before.slice(open + 2);
  const typed = /[\w$.]*$/.exec(hole)![0].length;
  const rest = /^[\w$.]*/.exec(state.sliceDoc(pos, content.to))![0].length;
  const range = { from: pos - typed, to: pos + rest };
  if (/^\s*[\w$.]*$/.test(hole)) return { at: 'field', ...range };
  return /\|\s*\w*$/.test(hole) ? { at: 'helper', ...range } : null;
}

/** The name of the member whose object holds this property. */
function ownerName(state: EditorState, property: SyntaxNode): string {
  const owner = property.parent?.name === 'Object' ? property.parent.parent : null;
  return owner?.name === 'Property' ? readName(state, owner) : '';
}

function readName(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild('PropertyName');
  return name ? state.sliceDoc(name.from + 1, name.to - 1) : '';
}
