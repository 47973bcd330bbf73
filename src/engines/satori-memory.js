// What the mended satori keeps from one layout to the next: a headline changes, the styles and the other words of its
// card do not. The bytes of the SVG are those of the mended engine without it (bench/satori-memory.test.ts).
// scripts/mend-satori.mjs puts this text into the engine, so it imports nothing.

const tenths = new Array(40961);

/** A coordinate to a tenth of a pixel, half away from zero, as the text in a path. A layout writes thousands. */
export function writeTenths(value) {
  if (!(value >= 0 && value < 4096))
    return String((value < 0 ? -Math.round(-value * 10) : Math.round(value * 10)) / 10);
  const count = Math.round(value * 10);
  tenths[count] ??= String(count / 10);
  return tenths[count];
}

/** Puts `key` last, and lets go of the one that was not asked for the longest beyond `most`. */
function keep(kept, most, key, value) {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > most) kept.delete(kept.keys().next().value);
  return value;
}

// A letter's outline takes 500 to 1 000 characters (three of the app's families), so that 512 words of six letters keep
// some 3 MB; texts of 400 letters each would keep 200.
const longestWord = 400;
const outlines = new Map();
const fontNumbers = new WeakMap();
let lastNumber = 0;

/** One number for each set of fonts: the same name and weight is another face in another set. */
function numberFonts(fonts) {
  if (!fontNumbers.has(fonts)) fontNumbers.set(fonts, ++lastNumber);
  return fontNumbers.get(fonts);
}

/** All that decides which face of a set of fonts draws a letter. A card may write anything into any of them. */
export function nameFace(families, weight, style, locale, synthesis) {
  const parts = [weight, style, locale, synthesis.weight, synthesis.style];
  return JSON.stringify([families, ...parts.map((part) => `${typeof part} ${part}`)]);
}

/** The outlines of a word where it stood before. `face` names the faces of `fonts` it may be drawn with. */
export function keepPaths(fonts, face, text, style, draw) {
  const { fontSize, top, left, letterSpacing, wordSpacing, fontFeatureSettings: features = '' } = style;
  const numbers = [fontSize, top, left, letterSpacing, wordSpacing];
  if (!numbers.every((value) => value === undefined || typeof value === 'number')) return draw();
  if (face.length + features.length + text.length > longestWord) return draw();
  // With lengths, since a card may write what separates names into one of them.
  const lengths = [face.length, features.length];
  const key = `${numberFonts(fonts)},${[...numbers, ...lengths]} ${style.direction} ${face}${features}${text}`;
  return keep(outlines, 512, key, outlines.get(key) ?? flatten(draw()));
}

/** A text put together from a thousand pieces holds on to all of them until somebody searches it. */
function flatten(paths) {
  for (const path of Object.values(paths)) if (isText(path)) /$/.test(path);
  return paths;
}

// What these are computed to depends on their style and what they inherit; of others also on attributes, or on a file.
const plainTypes = new Set(
  'div span p h1 h2 h3 h4 h5 h6 b strong em i small section header footer main article aside nav'.split(' '),
);
// What is longer is computed each time: a card may hold millions of characters, and each element inherits them.
const longestValue = 2000;
const longestStyle = 10_000;
const styles = new Map();
const inheritedKeys = new WeakMap();

const isText = (value) => typeof value === 'string';

const isShortText = (value) => isText(value) && value.length <= longestValue;

/** A value of a style as text that no other value has; null where it is not plain, or long. */
function describeValue(value) {
  if (isText(value)) return !isShortText(value) || value.includes('\0') ? null : `s${value}`;
  if (Array.isArray(value) && value.length > 0 && value.every(isShortText)) {
    const joined = value.join('\0\0');
    return joined.split('\0').length === 2 * value.length - 1 ? `a${joined}\0` : null;
  }
  const isPlain = value == null || typeof value === 'boolean' || Number.isFinite(value);
  return isPlain ? `p${value}` : null;
}

/** All names and values, in their order; null where one is not plain, or all of them are long. */
function describe(style) {
  let text = '';
  for (const name in style) {
    const value = describeValue(style[name]);
    if (value === null || name.includes('\0')) return null;
    text += `${name}\0${value}\0`;
    if (text.length > longestStyle) return null;
  }
  return text;
}

/** Layout is done with what is inherited before the first child asks, so it is described once. */
function describeInherited(inherited) {
  let key = inheritedKeys.get(inherited);
  if (key === undefined) {
    key = describe(inherited);
    inheritedKeys.set(inherited, key);
  }
  return key;
}

const isDeep = (value) => typeof value === 'object' && value !== null;

/** The names of what has to be copied by itself; null where something cannot be, which is a function. */
function namesOfDeep(style) {
  const hasFunction = (value) =>
    typeof value === 'function' || (isDeep(value) && Object.values(value).some(hasFunction));
  return hasFunction(style) ? null : Object.keys(style).filter((name) => isDeep(style[name]));
}

function copyDeep(value) {
  if (!isDeep(value)) return value;
  if (Array.isArray(value)) return value.map(copyDeep);
  const copy = Object.create(Object.getPrototypeOf(value));
  for (const name of Object.keys(value)) copy[name] = copyDeep(value[name]);
  return copy;
}

/** Layout writes into styles, so each element gets its own. */
function copyStyle(style, deep) {
  const copy = { ...style };
  for (const name of deep) copy[name] = copyDeep(style[name]);
  return copy;
}

/**
 * What `compute(node, …)` gives: an element's style and what its children inherit, with `node.style` filled in. Not kept
 * is what has a fault, which is told each time, and what has a transform, since layout ties those of parent and child
 * together.
 */
export async function keepStyle(compute, node, type, inherited, defined, props, replaced, onError, ...rest) {
  const isPlain = plainTypes.has(type) && !replaced?.[type] && props?.dir == null && props?.hidden == null;
  const above = isPlain && onError ? describeInherited(inherited) : null;
  const own = above === null ? null : describe(defined);
  if (own === null) return compute(node, type, inherited, defined, props, replaced, onError, ...rest);
  const key = `${type} ${rest}\0${above}\0${own}`;
  const known = styles.get(key);
  if (known) return handOut(keep(styles, 500, key, known), node);
  let failed = false;
  const noteError = (error) => {
    failed = true;
    onError(error);
  };
  const computed = await compute(node, type, inherited, defined, props, replaced, noteError, ...rest);
  const entry = failed ? null : copyComputed(computed, node.style);
  if (entry) keep(styles, 500, key, entry);
  return computed;
}

function copyComputed([style, inheritable], layout) {
  const deep = namesOfDeep(style);
  const deepInLayout = namesOfDeep(layout);
  if (!deep || !deepInLayout || style.transform !== undefined) return null;
  return {
    style: copyStyle(style, deep),
    deep,
    inheritable: { ...inheritable },
    deepInheritable: deep.filter((name) => name in inheritable),
    layout: copyStyle(layout, deepInLayout),
    deepInLayout,
  };
}

function handOut({ style, deep, inheritable, deepInheritable, layout, deepInLayout }, node) {
  node.style = copyStyle(layout, deepInLayout);
  const own = copyStyle(style, deep);
  const below = { ...inheritable };
  // The two share what they hold, as they do where they were computed.
  for (const name of deepInheritable) below[name] = own[name];
  return [own, below];
}
