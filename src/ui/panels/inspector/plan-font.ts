import { listFacesUnder, type SetFace, splitFamilies } from '../../../editor/font-uses.ts';
import type { SourceNode, SourceTree } from '../../../source/source-tree.ts';
import { type FaceChoice, findCatalogueFamily } from '../../../template/font-catalogue.ts';
import type { FontRef } from '../../../template/schema.ts';

/** What a choice in the Inspector writes on the layer, and which faces the app has to fetch for it. */
export interface FontPlan {
  faces: FaceChoice[];
  styles: Partial<Record<'fontFamily' | 'fontWeight' | 'fontStyle', string | number>>;
}

/** A family for a layer: with the weights that its texts are set in, or the nearest that the family has. */
export function planFamily(
  family: string,
  node: SourceNode,
  tree: SourceTree,
  fonts: readonly FontRef[],
): FontPlan {
  const texts = listFacesUnder(tree, node.ordinal);
  const isText = node.children.length === 0;
  const faces = texts.map((face) => nearestFace(family, face, fonts));
  const [asked] = texts;
  const [given] = faces;
  return {
    faces: lackingFaces(family, faces, fonts),
    styles: {
      fontFamily: family,
      // The engine would thicken a lighter face, without a word.
      ...(isText && asked && given && asked.weight !== given.weight ? { fontWeight: given.weight } : {}),
    },
  };
}

/** One weight or style of the family that the layer is set in. */
export function planFace(
  family: string,
  face: SetFace,
  fonts: readonly FontRef[],
  styles: FontPlan['styles'],
): FontPlan {
  return { faces: lackingFaces(family, [face], fonts), styles };
}

/** The weights of a family, of the card and of the app together, lightest first. */
export function listFamilyWeights(
  family: string,
  style: FontRef['style'],
  fonts: readonly FontRef[],
): number[] {
  const own = fonts.filter((font) => font.family === family && font.style === style);
  const weights = own.map(({ weight }) => weight);
  const found = findCatalogueFamily(family);
  if (found && (style === 'normal' || found.italic)) weights.push(...found.weights);
  return [...new Set(weights)].sort((a, b) => a - b);
}

/** The family that a list stands for: the first that the card has, else that the app has. Without a list the first of the card. */
export function findFamily(fontFamily: string | null, fonts: readonly FontRef[]): string | null {
  const names = splitFamilies(fontFamily ?? '');
  if (names.length === 0) return fonts[0]?.family ?? null;
  const own = (name: string) =>
    fonts.find(({ family }) => family.toLowerCase() === name.toLowerCase())?.family;
  const known = names.map(own).find((family) => family !== undefined);
  return (
    known ??
    names.map((name) => findCatalogueFamily(name)?.name).find((family) => family !== undefined) ??
    null
  );
}

function nearestFace(family: string, { weight, style }: SetFace, fonts: readonly FontRef[]): SetFace {
  const weights = listFamilyWeights(family, style, fonts);
  if (weights.length === 0) return { weight, style };
  return {
    style,
    weight: weights.reduce((best, one) => (Math.abs(one - weight) < Math.abs(best - weight) ? one : best)),
  };
}

const sameFace = (a: FaceChoice, b: FaceChoice): boolean =>
  a.family === b.family && a.weight === b.weight && a.style === b.style;

function lackingFaces(family: string, faces: readonly SetFace[], fonts: readonly FontRef[]): FaceChoice[] {
  const wanted: FaceChoice[] = [];
  for (const face of faces.map((each) => ({ family, ...each })))
    if (![...fonts, ...wanted].some((known) => sameFace(known, face))) wanted.push(face);
  const found = findCatalogueFamily(family);
  return wanted.filter(
    ({ weight, style }) => found?.weights.includes(weight) && (style === 'normal' || found.italic),
  );
}
