import type { AttributeEntry, SourceNode, SourceTree } from '../../../source/source-tree.ts';

export type LayerKind = 'text' | 'frame' | 'image' | 'shape' | 'component' | 'fragment';

/** How a kind is called in front of the designer. */
export const kindWords: Record<LayerKind, string> = {
  text: 'Text',
  frame: 'Frame',
  image: 'Image',
  shape: 'Shape',
  component: 'Component',
  fragment: 'Group',
};

const maxNameLength = 40;
const textTag = /^(?:h[1-6]|p|span|b|strong|em|i|small|blockquote|code|label)$/;
const plainTags = new Set(['div', 'span', 'p']);
const tagWords: Record<string, string> = {
  svg: 'Drawing',
  img: 'Image',
  ul: 'List',
  ol: 'List',
  li: 'Item',
  a: 'Link',
};

export function layerKind(node: SourceNode): LayerKind {
  if (node.kind === 'component') return 'component';
  if (node.kind === 'fragment') return 'fragment';
  if (node.insideSvg || node.tag === 'svg') return 'shape';
  if (node.tag === 'img') return 'image';
  if (node.content.kind === 'elements' || node.children.length > 0) return 'frame';
  return node.content.kind !== 'none' || textTag.test(node.tag) ? 'text' : 'shape';
}

/** What a layer is called: by its field, its text, what it pictures, else its tag. Never empty. */
export function layerName(node: SourceNode, tree: SourceTree): string {
  const name = nameOfContent(node) ?? nameOfTag(node, tree);
  return name.length > maxNameLength ? `${name.slice(0, maxNameLength).trimEnd()}…` : name;
}

/** `readingMinutes` and `reading_minutes` as `Reading minutes`. */
export function fieldWords(field: string): string {
  const words = field
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_$.]+/g, ' ')
    .trim();
  if (words === '') return field;
  return words[0]!.toUpperCase() + words.slice(1).toLowerCase();
}

function nameOfContent(node: SourceNode): string | null {
  if (node.field) return fieldWords(node.field);
  if (node.content.kind === 'field') return fieldWords(node.content.field);
  if (node.content.kind === 'literal') return node.content.value.replace(/\s+/g, ' ').trim() || null;
  if (node.tag !== 'img') return null;
  return nameOfPicture(node.attributes);
}

function nameOfPicture(attributes: readonly AttributeEntry[]): string | null {
  const find = (name: string) => attributes.findLast((attribute) => attribute.name === name)?.origin;
  const alt = find('alt');
  if (alt && 'value' in alt && String(alt.value).trim() !== '') return String(alt.value).trim();
  const src = find('src');
  if (src?.from === 'field') return fieldWords(src.field);
  const asset = src && 'value' in src ? /^asset:(.+)$/.exec(String(src.value))?.[1] : undefined;
  return asset ? fieldWords(asset.replaceAll('-', '_')) : null;
}

function nameOfTag(node: SourceNode, tree: SourceTree): string {
  if (node.kind === 'component') return node.tag;
  if (node.kind === 'fragment') return kindWords.fragment;
  const kind = layerKind(node);
  if (node.parent === null && kind === 'frame')
    return node.component ?? (isCard(node, tree) ? 'Card' : 'Frame');
  if (plainTags.has(node.tag)) return kindWords[kind];
  if (/^h[1-6]$/.test(node.tag)) return 'Heading';
  return tagWords[node.tag] ?? fieldWords(node.tag);
}

// Elements kept in constants stand before the one that the card returns.
function isCard(node: SourceNode, tree: SourceTree): boolean {
  return tree.nodes.findLast(({ parent, component }) => parent === null && component === null) === node;
}
