import type { CardElement, FontFace } from '../card.ts';
import { isElement } from '../card-tree.ts';

// Satori picks one face per family and weight and never looks at a second one, so a family that comes in
// slices (latin, latin-ext, …) would draw boxes for half of its letters. Each further slice therefore gets a
// family name of its own, and every `fontFamily` in the tree lists the slices after the family.

export interface SlicedFonts {
  faces: FontFace[];
  /** Lower-case family → the names of its further slices, in order. */
  slices: Map<string, string[]>;
}

const sliced = new WeakMap<FontFace[], SlicedFonts>();

/** The same list of faces gives the same object, since the engine caches by identity. */
export function sliceFonts(fonts: FontFace[]): SlicedFonts {
  let result = sliced.get(fonts);
  if (!result) {
    result = nameSlices(fonts);
    sliced.set(fonts, result);
  }
  return result;
}

function nameSlices(fonts: FontFace[]): SlicedFonts {
  const seen = new Map<string, number>();
  const slices = new Map<string, string[]>();
  const faces = fonts.map((face) => {
    const family = face.family.toLowerCase();
    const key = `${family}/${face.weight}/${face.style}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count === 1) return face;
    const name = `${face.family} ~${count}`;
    const names = slices.get(family) ?? [];
    if (!names.includes(name)) names.push(name);
    slices.set(family, names);
    return { ...face, family: name };
  });
  return { faces, slices };
}

/** A copy of the tree in which each font family is followed by its slices. */
export function listSlices(root: CardElement, slices: SlicedFonts['slices']): CardElement {
  if (slices.size === 0) return root;
  const visit = (element: CardElement): CardElement => {
    const { style, children } = element.props;
    const props: CardElement['props'] = { ...element.props };
    if (typeof style?.fontFamily === 'string')
      props.style = { ...style, fontFamily: expand(style.fontFamily, slices) };
    if (children) props.children = children.map((child) => (isElement(child) ? visit(child) : child));
    return { type: element.type, props };
  };
  return visit(root);
}

function expand(families: string, slices: SlicedFonts['slices']): string {
  return families
    .split(',')
    .flatMap((family) => {
      const name = family.trim();
      return [name, ...(slices.get(name.replace(/^["']|["']$/g, '').toLowerCase()) ?? [])];
    })
    .join(', ');
}
