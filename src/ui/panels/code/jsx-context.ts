import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { CodeContext } from './code-context.ts';
import { findReference, readString } from './string-context.ts';
import { findStyleFacts } from './style-catalogue.ts';

type Place = { state: EditorState; pos: number };

/** `node` is the innermost one before `pos`. */
export function findJsxContext(state: EditorState, pos: number, node: SyntaxNode): CodeContext | null {
  const place = { state, pos };
  switch (node.name) {
    case 'String':
    case 'JSXAttributeValue':
    case 'TemplateString':
      return inString(place, node);
    case 'LineComment':
    case 'BlockComment':
    case 'JSXText':
      return null;
    case 'JSXStartTag':
      return { at: 'tag', from: pos, to: pos };
    case 'JSXIdentifier':
      return node.parent?.name === 'JSXAttribute' ? word('attribute', node) : inTagName(node);
    case 'JSXOpenTag':
    case 'JSXSelfClosingTag':
      return { at: 'attribute', from: pos, to: pos };
  }
  return (
    inImport(place, node) ?? inParameter(place, node) ?? inStyle(place, node) ?? inExpression(place, node)
  );
}

const word = (
  at: 'tag' | 'attribute' | 'expression' | 'parameter' | 'import',
  { from, to }: SyntaxNode,
): CodeContext => ({ at, from, to });

function inTagName(node: SyntaxNode): CodeContext | null {
  const tag = node.parent?.name === 'JSXBuiltin' ? node.parent.parent : node.parent;
  return tag?.name === 'JSXOpenTag' || tag?.name === 'JSXSelfClosingTag' || tag?.name === 'JSXCloseTag'
    ? word('tag', node)
    : null;
}

function inString({ state, pos }: Place, node: SyntaxNode): CodeContext | null {
  const content = readString(state, node, pos);
  if (!content) return null;
  const reference = findReference(state, content, pos);
  if (reference) return reference;
  const attribute = node.parent?.name === 'JSXAttribute' ? readName(state, node.parent) : '';
  if (attribute === 'data-field') return { at: 'field', ...content };
  if (attribute === 'src') return { at: 'asset', ...content };
  const property = node.parent;
  if (property?.name !== 'Property' || !isStyleObject(state, property.parent)) return null;
  if (property.firstChild?.from === node.from) return { at: 'style-name', quoted: true, ...content };
  return { at: 'style-value', name: readName(state, property), quoted: true, ...content };
}

function inImport({ pos }: Place, node: SyntaxNode): CodeContext | null {
  if (node.name === 'ImportGroup') return { at: 'import', from: pos, to: pos };
  if (node.parent?.name !== 'ImportGroup' || node.name === '}') return null;
  return node.name === 'VariableDefinition' ? word('import', node) : { at: 'import', from: pos, to: pos };
}

/** Inside the braces that take the card's fields apart. */
function inParameter({ pos }: Place, node: SyntaxNode): CodeContext | null {
  const pattern = climbTo(node, 'ObjectPattern', 3);
  if (!pattern || node.name === '}' || !isParameterOfDefault(pattern)) return null;
  if (node.name === 'VariableDefinition' || node.name === 'PropertyName') return word('parameter', node);
  return ['{', ',', 'ObjectPattern'].includes(node.name) ? { at: 'parameter', from: pos, to: pos } : null;
}

function isParameterOfDefault(pattern: SyntaxNode): boolean {
  const made = pattern.parent?.name === 'ParamList' ? pattern.parent.parent : null;
  return made?.parent?.name === 'ExportDeclaration' && made.parent.getChild('default') !== null;
}

function inStyle({ state, pos }: Place, node: SyntaxNode): CodeContext | null {
  if (node.name === 'PropertyDefinition' && isStyleObject(state, node.parent?.parent ?? null)) {
    return { at: 'style-name', from: node.from, to: node.to, quoted: false };
  }
  const object = node.name === 'ObjectExpression' ? node : node.parent;
  const isBetween = node.name === 'ObjectExpression' || node.name === ',' || node.name === '{';
  if (isBetween && object?.name === 'ObjectExpression' && isStyleObject(state, object)) {
    const name = nameBeforeColon(state, pos);
    if (name) return { at: 'style-value', name, from: pos, to: pos, quoted: false };
    return { at: 'style-name', from: pos, to: pos, quoted: false };
  }
  const property = node.name === 'Property' ? node : node.parent;
  if (property?.name !== 'Property' || !isStyleObject(state, property.parent)) return null;
  const isWord = node.name === 'VariableName' || node.name === 'Number';
  return {
    at: 'style-value',
    name: readName(state, property),
    from: isWord ? node.from : pos,
    to: isWord ? node.to : pos,
    quoted: false,
  };
}

/** While a value is missing, `name:` with white space behind it may be all that the parser saw. */
function nameBeforeColon(state: EditorState, pos: number): string | null {
  return /(\w+)['"]?\s*:\s*$/.exec(state.sliceDoc(Math.max(0, pos - 80), pos))?.[1] ?? null;
}

/** A `style={{ … }}`, or an object that already holds a style and is not an argument. */
function isStyleObject(state: EditorState, object: SyntaxNode | null): boolean {
  if (object?.name !== 'ObjectExpression') return false;
  const attribute = object.parent?.name === 'JSXEscape' ? object.parent.parent : null;
  if (attribute?.name === 'JSXAttribute') return readName(state, attribute) === 'style';
  if (object.parent?.name === 'ArgList') return false;
  return object.getChildren('Property').some((property) => {
    const name = readName(state, property);
    return name !== 'style' && findStyleFacts(name) !== null;
  });
}

function inExpression({ pos }: Place, node: SyntaxNode): CodeContext | null {
  if (node.name === 'VariableName') return word('expression', node);
  const isOpened = node.name === 'JSXEscape' || (node.name === '{' && node.parent?.name === 'JSXEscape');
  return isOpened ? { at: 'expression', from: pos, to: pos } : null;
}

/** The name of a property or attribute, without quotes. */
function readName(state: EditorState, node: SyntaxNode): string {
  const name = node.firstChild;
  return name ? state.sliceDoc(name.from, name.to).replace(/^['"]|['"]$/g, '') : '';
}

function climbTo(node: SyntaxNode, name: string, levels: number): SyntaxNode | null {
  let at: SyntaxNode | null = node;
  for (let level = 0; at && level < levels; level++, at = at.parent) if (at.name === name) return at;
  return null;
}
