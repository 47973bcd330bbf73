// Every guard of the suite, with the text that makes it and what stands there when it is taken away. A text that is
// no longer in its file fails the suite: the guard moved, and nobody knows whether it still holds.

export const guardNames = [
  'urls',
  'refused-elements',
  'tag-names',
  'sandbox',
  'imports',
  'dates',
  'chance',
  'proxies',
  'fresh-context',
  'to-json',
  'plain-attributes',
  'interrupts',
  'list-length',
  'search-length',
  'stack',
  'memory',
  'count',
  'depth',
  'text-length',
  'attribute-length',
  'field-length',
  'variables',
  'style-length',
  'numbers',
  'paint',
  'svg-filters',
  'path-length',
  'svg-images',
  'image-format',
  'image-claims',
  'source-length',
  'parser-steps',
] as const;

export type GuardName = (typeof guardNames)[number];

/** Several texts may make one guard. */
export interface Guard {
  name: GuardName;
  file: string;
  find: string;
  replace: string;
}

const quickjs = 'src/evaluate/quickjs.ts';
const prelude = 'src/evaluate/prelude.js';
const validate = 'src/evaluate/validate-element.ts';
const draw = 'src/runtime/draw.ts';
const assets = 'src/runtime/normalise/resolve-assets.ts';
const image = 'src/runtime/normalise/check-image.ts';
const styles = 'src/runtime/normalise/check-styles.ts';

/** Runs the card in the realm of the host, as a plain \`import\` of it would. */
const onTheHost = `const outcome = (() => {
  (0, eval)(prelude.replace("forbidGlobal('Date', passDates);", ''));
  try {
    const card = (0, eval)(wrap + code + '\\n})');
    const element = validateElement(globalThis.__run(card, JSON.stringify(props), (0, eval)(formatScript)));
    return typeof element === 'string' ? fail({ code: 'evaluate.not-element', message: element, ordinal: null, at: null }) : ok(element);
  } catch (error) {
    return fail(describeThrown({ name: error.name, message: error.message }));
  }
})();`;

export const guards: readonly Guard[] = [
  {
    name: 'urls',
    file: assets,
    find: `if (url.startsWith('#')) return url;`,
    replace: `if (!url.startsWith('asset:')) return url;`,
  },
  { name: 'urls', file: 'src/engines/frieze.ts', find: 'globalThis.fetch = refuseFetch;', replace: '' },
  {
    name: 'refused-elements',
    file: assets,
    find: 'refusedElements.includes(element.type.toLowerCase())',
    replace: 'false',
  },
  { name: 'tag-names', file: assets, find: '!tagName.test(element.type)', replace: 'false' },
  {
    name: 'sandbox',
    file: quickjs,
    find: 'const outcome = evaluateOnce(opened, code, props);',
    replace: onTheHost,
  },
  {
    name: 'imports',
    file: prelude,
    find: `if (name === './format.js' || name === './format') return format;`,
    replace: 'return format;',
  },
  { name: 'dates', file: prelude, find: `forbidGlobal('Date', passDates);`, replace: '' },
  { name: 'chance', file: prelude, find: `    Math,\n    'random',`, replace: `    {},\n    'random',` },
  { name: 'proxies', file: prelude, find: `forbidGlobal('Proxy', 'Write a plain object.');`, replace: '' },
  {
    name: 'fresh-context',
    file: quickjs,
    find: '  fresh.putBack();',
    replace: '  void fresh;',
  },
  {
    name: 'to-json',
    file: prelude,
    find: 'for (const prototype of [Object.prototype, Array.prototype])',
    replace: 'for (const prototype of [])',
  },
  {
    name: 'plain-attributes',
    file: prelude,
    find: 'refuseAttribute(names[i], value, ordinal);',
    replace: '{}',
  },
  {
    name: 'interrupts',
    file: quickjs,
    find: 'return branches > maxBranches || spentMs > maxMs;',
    replace: 'return false;',
  },
  { name: 'list-length', file: prelude, find: 'const maxItems = 1e6;', replace: 'const maxItems = 1e300;' },
  {
    name: 'search-length',
    file: prelude,
    find: 'const maxSearchSteps = 5e7;',
    replace: 'const maxSearchSteps = 1e300;',
  },
  {
    name: 'stack',
    file: quickjs,
    find: 'runtime.setMaxStackSize(stackBytes);',
    replace: 'runtime.setMaxStackSize(0);',
  },
  {
    name: 'stack',
    file: quickjs,
    find: `return error instanceof RangeError ? 'too-deep' : 'lost';`,
    replace: `return 'lost';`,
  },
  { name: 'memory', file: quickjs, find: 'maximum: maxMemoryBytes / pageBytes,', replace: 'maximum: 32768,' },
  { name: 'count', file: prelude, find: 'const maxNodes = 20000;', replace: 'const maxNodes = 1e300;' },
  { name: 'count', file: prelude, find: 'const maxBoxes = 2000;', replace: 'const maxBoxes = 1e300;' },
  {
    name: 'count',
    file: validate,
    find: 'const maxElements = 20_000;',
    replace: 'const maxElements = 1e300;',
  },
  { name: 'count', file: validate, find: 'const maxBoxes = 2000;', replace: 'const maxBoxes = 1e300;' },
  { name: 'depth', file: prelude, find: 'const maxDepth = 150;', replace: 'const maxDepth = 1e300;' },
  { name: 'depth', file: validate, find: 'const maxDepth = 150;', replace: 'const maxDepth = 1e300;' },
  {
    name: 'text-length',
    file: validate,
    find: 'const maxTextUnits = 10_000;',
    replace: 'const maxTextUnits = 1e300;',
  },
  {
    name: 'attribute-length',
    file: validate,
    find: 'const maxAttributeUnits = 4_000_000;',
    replace: 'const maxAttributeUnits = 1e300;',
  },
  {
    name: 'attribute-length',
    file: validate,
    find: 'const maxProperties = 200;',
    replace: 'const maxProperties = 1e300;',
  },
  {
    name: 'field-length',
    file: 'src/runtime/normalise/check-values.ts',
    find: 'if (units > maxValueUnits)',
    replace: 'if (false)',
  },
  {
    name: 'variables',
    file: styles,
    find: 'const maxExpandedUnits = 20_000;',
    replace: 'const maxExpandedUnits = 1e300;',
  },
  {
    name: 'style-length',
    file: styles,
    find: 'const maxStyleUnits = 4000;',
    replace: 'const maxStyleUnits = 1e300;',
  },
  {
    name: 'style-length',
    file: styles,
    find: 'const maxExpandedUnits = 20_000;',
    replace: 'const maxExpandedUnits = 1e300;',
  },
  {
    name: 'numbers',
    file: styles,
    find: 'if (large === undefined && !notANumber.test(text)) return null;',
    replace: 'return null;',
  },
  {
    name: 'paint',
    file: draw,
    find: 'const heavy = findHeavyPaint(final.value.svg, size);',
    replace: 'const heavy = null;',
  },
  {
    name: 'paint',
    file: draw,
    find: 'const heavyStill = findHeavyPaint(svg, size, final.value.boxes);',
    replace: 'const heavyStill = null;',
  },
  {
    name: 'svg-filters',
    file: 'src/runtime/normalise/check-drawing.ts',
    find: 'if (!/^fe[A-Z]/.test(type)) return false;',
    replace: 'return false;',
  },
  {
    name: 'path-length',
    file: styles,
    find: 'const maxPathUnits = 100_000;',
    replace: 'const maxPathUnits = 1e300;',
  },
  {
    name: 'svg-images',
    file: image,
    find: 'const reason = findUnsafeDrawing(text);',
    replace: 'const reason = null;',
  },
  {
    name: 'image-format',
    file: image,
    find: 'if (!head) return unreadable;',
    replace: 'if (!head) return null;',
  },
  {
    name: 'image-format',
    file: image,
    find: '  } catch {\n    return unreadable;',
    replace: '  } catch {\n    return null;',
  },
  {
    name: 'image-format',
    file: image,
    find: 'if (!sides) return unreadable;',
    replace: 'if (!sides) return null;',
  },
  {
    name: 'image-claims',
    file: image,
    find: 'if (Math.max(width, height) <= maxSidePx && width * height <= maxPixels) return null;',
    replace: 'return null;',
  },
  {
    name: 'source-length',
    file: 'src/source/parse.ts',
    find: 'if (text.length > maxSourceLength) {',
    replace: 'if (false) {',
  },
  { name: 'parser-steps', file: 'src/source/jsx/babel.ts', find: 'if (--left < 0)', replace: 'if (false)' },
];
