import type { SourceNode } from '../../../source/source-tree.ts';
import { type LayerKind, layerKind } from './layer-name.ts';

export type SectionName =
  | 'content'
  | 'image'
  | 'attributes'
  | 'layout'
  | 'position'
  | 'size'
  | 'text'
  | 'fill'
  | 'border'
  | 'effects';

const look: SectionName[] = ['layout', 'position', 'size', 'fill', 'border', 'effects'];

const byKind: Record<LayerKind, SectionName[]> = {
  text: ['content', ...look, 'text'],
  frame: [...look, 'text'],
  image: ['image', ...look],
  shape: ['content', ...look],
  component: ['attributes'],
  fragment: [],
};

/** The styles that have a control, by section. */
const stylesOf: Record<SectionName, readonly string[]> = {
  content: [],
  image: ['objectFit'],
  attributes: [],
  layout: [
    ...['padding', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'],
    ...['margin', 'marginTop', 'marginRight', 'marginBottom', 'marginLeft'],
  ],
  position: ['position', 'top', 'right', 'bottom', 'left'],
  size: ['width', 'height', 'minWidth', 'minHeight', 'maxWidth', 'maxHeight'],
  text: [
    'fontFamily',
    'fontWeight',
    'fontStyle',
    'fontSize',
    'lineHeight',
    'letterSpacing',
    'textAlign',
    'color',
    'textWrap',
  ],
  fill: ['background', 'backgroundColor', 'backgroundImage'],
  border: ['border', 'borderWidth', 'borderStyle', 'borderColor', 'borderRadius'],
  effects: ['boxShadow', 'opacity', 'transform'],
};

const flowStyles = ['flexDirection', 'flexWrap', 'alignItems', 'justifyContent', 'gap'];

export function sectionsOf(node: SourceNode): SectionName[] {
  if (node.insideSvg) return ['attributes'];
  const kind = layerKind(node);
  if (node.tag === 'svg') return ['attributes', ...look];
  return byKind[kind];
}

/** Whether the layer's sections show this style, so that the list of all styles need not. */
export function hasControl(node: SourceNode, name: string): boolean {
  const names = sectionsOf(node);
  if (names.includes('layout') && layerKind(node) === 'frame') {
    if (flowStyles.includes(name)) return true;
    // Other ways to lay out have no control.
    if (name === 'display')
      return node.styles.findLast((style) => style.name === name)?.origin.from !== 'literal' || isFlex(node);
  }
  return names.some((section) => stylesOf[section].includes(name));
}

export function isFlex(node: SourceNode): boolean {
  const origin = node.styles.findLast(({ name }) => name === 'display')?.origin;
  return origin !== undefined && 'value' in origin && origin.value === 'flex';
}
