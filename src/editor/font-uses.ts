import { findStyle, pathToRoot } from '../source/locate.ts';
import type { SourceNode, SourceTree } from '../source/source-tree.ts';
import type { FontRef } from '../template/schema.ts';
import type { EditorState } from './editor-state.ts';

/** What keeps a family in the template. */
export type FontUse =
  /** A layer's style names it. */
  | { kind: 'written'; nodeId: string }
  /** A text says no font, so it is set in the first one. */
  | { kind: 'first'; nodeId: string }
  /** Its name stands in code that belongs to no one layer. */
  | { kind: 'mentioned' };

export function findFontUses(
  { template, tree, nodeIds }: Pick<EditorState, 'template' | 'tree' | 'nodeIds'>,
  family: string,
): FontUse[] {
  const uses: FontUse[] = [];
  const isFirst = template.manifest.fonts[0]?.family === family;
  for (const node of tree?.nodes ?? []) {
    const nodeId = nodeIds[node.ordinal];
    if (nodeId === undefined || tree === null) continue;
    if (namesFamily(node, family)) uses.push({ kind: 'written', nodeId });
    else if (isFirst && showsText(node) && !hasFamily(tree, node)) uses.push({ kind: 'first', nodeId });
  }
  if (uses.length === 0 && mentions(template.source, family)) return [{ kind: 'mentioned' }];
  return uses;
}

/** A list of families as their names, without quotes. */
export function splitFamilies(fontFamily: string): string[] {
  return fontFamily
    .split(',')
    .map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'))
    .filter((name) => name !== '');
}

function namesFamily(node: SourceNode, family: string): boolean {
  const origin = findStyle(node, 'fontFamily')?.origin;
  if (!origin) return false;
  if ('value' in origin)
    return splitFamilies(String(origin.value)).some((name) => name.toLowerCase() === family.toLowerCase());
  return origin.from === 'code' && mentions(origin.text, family);
}

const mentions = (text: string, family: string): boolean =>
  [`'${family}'`, `"${family}"`, `\`${family}\``].some((quoted) => text.includes(quoted));

const showsText = ({ content, insideSvg }: SourceNode): boolean =>
  !insideSvg && content.kind !== 'none' && content.kind !== 'elements';

const hasFamily = (tree: SourceTree, node: SourceNode): boolean =>
  pathToRoot(tree, node.ordinal).some((one) => findStyle(one, 'fontFamily') !== null);

export interface SetFace {
  weight: number;
  style: FontRef['style'];
}

/** The weights and styles that texts are set in which would follow this layer's font, as far as the source tells. */
export function listFacesUnder(tree: SourceTree, ordinal: number): SetFace[] {
  const faces = new Map<string, SetFace>();
  const add = (node: SourceNode) => {
    const weight = readWeight(readInherited(tree, node, 'fontWeight'));
    const style = readInherited(tree, node, 'fontStyle') === 'italic' ? 'italic' : 'normal';
    faces.set(`${weight}/${style}`, { weight, style });
  };
  const visit = (node: SourceNode) => {
    if (node.children.length === 0 || showsText(node)) add(node);
    for (const child of node.children) {
      const inner = tree.nodes[child];
      if (inner && findStyle(inner, 'fontFamily') === null) visit(inner);
    }
  };
  const root = tree.nodes[ordinal];
  if (root) visit(root);
  return [...faces.values()];
}

function readInherited(tree: SourceTree, node: SourceNode, name: string): string | number | null {
  for (const one of pathToRoot(tree, node.ordinal)) {
    const origin = findStyle(one, name)?.origin;
    if (!origin) continue;
    return 'value' in origin && typeof origin.value !== 'boolean' ? origin.value : null;
  }
  return null;
}

function readWeight(value: string | number | null): number {
  if (value === 'bold') return 700;
  const weight = Number(value ?? 400);
  return Number.isFinite(weight) && weight >= 1 && weight <= 1000 ? weight : 400;
}
