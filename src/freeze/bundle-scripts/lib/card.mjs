// One card, ready to draw, wherever JavaScript runs: nothing of Node, of a bundler or of a browser is in here.

import { refuseWithheld } from './withheld.mjs';

const maxScale = 4;

/**
 * `runtime`: what `createRuntime` of runtime/runtime.mjs gave. `template`: template.json. Fonts bring their `data`
 * (an ArrayBuffer), assets their `bytes` (a Uint8Array). One card draws one picture at a time; see `enqueue`.
 */
export function createCard(runtime, parts, enqueue = createQueue(), encode = null) {
  const { template } = parts;
  const engines = refuseWithheld(runtime, template.fonts);
  const card = cardOf(parts);
  const encodePixels = encode && createPixelEncoder(engines, encode);
  const drawUnchecked = (values, options) =>
    enqueue(() => drawCard(engines, card, template, values, options, encodePixels));
  return {
    contract: { name: template.name, fields: template.fields, sizes: template.sizes },
    /** Checks the values, then draws; optional fields that are absent take their default. */
    async draw(values, options) {
      checkValues(template.fields, values);
      return drawUnchecked(values, options);
    },
    /** A frozen headline may lack a required field on purpose, so verify.mjs draws without the check. */
    drawUnchecked,
  };
}

/** The card as the runtime takes it. */
export function cardOf({ template, code, fonts, assets }) {
  return { code, fields: template.fields, rules: template.rules, tokens: template.tokens, fonts, assets };
}

/** The engines draw one picture at a time. */
export function createQueue() {
  let last = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  };
}

/** What is wrong with the values, one sentence each, with the field it concerns; empty when they fit. */
export function findProblems(fields, values) {
  const problems = [];
  const names = fields.map((field) => field.name).join(', ');
  for (const name of Object.keys(values)) {
    if (fields.some((field) => field.name === name)) continue;
    problems.push({ field: name, message: `This card has no field "${name}". Its fields are: ${names}.` });
  }
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const message = isAbsent(field, value) ? describeAbsence(field) : describeMisfit(field, value);
    if (message !== null) problems.push({ field: field.name, message });
  }
  return problems;
}

function checkValues(fields, values) {
  const problems = findProblems(fields, values);
  if (problems.length === 0) return;
  const error = new Error(problems.map((problem) => problem.message).join('\n'));
  error.code = 'values.misfit';
  error.fields = problems.map((problem) => problem.field);
  throw error;
}

/** Content systems write an empty text where there is no picture or date. */
function isAbsent({ kind }, value) {
  return value === undefined || value === null || (value === '' && kind !== 'text');
}

function describeAbsence({ name, required }) {
  return required ? `The field "${name}" is required. Give it a value.` : null;
}

function describeMisfit(field, value) {
  const wanted = wantedValue(field);
  return wanted.fits(value) ? null : `The field "${field.name}" takes ${wanted.words}, not ${show(value)}.`;
}

const datePattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function wantedValue({ kind, choices = [] }) {
  const isText = (value) => typeof value === 'string';
  switch (kind) {
    case 'number':
      return { words: 'a number', fits: (value) => Number.isFinite(value) };
    case 'boolean':
      return { words: 'true or false', fits: (value) => typeof value === 'boolean' };
    case 'list':
      return { words: 'a list of texts', fits: (value) => Array.isArray(value) && value.every(isText) };
    case 'choice':
      return { words: `one of ${choices.join(', ')}`, fits: (value) => choices.includes(value) };
    case 'image':
      return {
        words: 'an image as a data: URI or as asset:name',
        fits: (value) => isText(value) && /^(asset:[a-z0-9][a-z0-9-]*$|data:image\/)/.test(value),
      };
    case 'date':
      return {
        words: 'a date such as 2026-01-31',
        fits: (value) => isText(value) && datePattern.test(value),
      };
    default:
      return { words: kind === 'colour' ? 'a CSS colour' : 'text', fits: isText };
  }
}

function show(value) {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Once a picture is encoded its pixels are not used any more, so that the next one is painted in their memory. */
function createPixelEncoder(engines, encode) {
  let memory = null;
  return async (svg, scale, format, quality) => {
    const pixels = unwrap(engines.rasterise(svg, scale, memory));
    memory = null;
    const bytes = await encode(pixels, format, quality);
    memory = pixels.data.buffer;
    return bytes;
  };
}

async function drawCard(engines, card, template, values, options = {}, encodePixels) {
  const { size, scale = 1, format = 'png', quality = 82 } = options;
  checkFormat(format, quality, encodePixels);
  const chosen = findSize(template.sizes, size);
  if (!(scale > 0 && scale <= maxScale))
    throw new Error(`The scale ${scale} is not above 0 and at most ${maxScale}.`);
  const { widthPx, heightPx } = chosen;
  const laidOut = unwrap(await engines.layOut(card, values, { widthPx, heightPx }, scale));
  const bytes =
    format === 'png'
      ? unwrap(engines.encodePng(laidOut.svg, scale))
      : await encodePixels(laidOut.svg, scale, format, quality);
  const { verdict, verdicts, missingGlyphs } = laidOut;
  return {
    bytes,
    type: format === 'jpeg' ? 'image/jpeg' : 'image/png',
    ...(format === 'jpeg' ? {} : { png: bytes }),
    painter: (format === 'png' && engines.describePainter?.()) || 'the wasm of the bundle',
    widthPx: Math.round(widthPx * scale),
    heightPx: Math.round(heightPx * scale),
    verdict,
    verdicts,
    missingGlyphs,
  };
}

function checkFormat(format, quality, encodePixels) {
  if (!['png', 'png8', 'jpeg'].includes(format) || (format !== 'png' && encodePixels === null))
    throw new Error(`The format "${format}" is not to be had here. There are png, png8 and jpeg.`);
  if (!(Number.isInteger(quality) && quality >= 1 && quality <= 100))
    throw new Error(`The quality ${quality} is not a whole number from 1 to 100.`);
}

function findSize(sizes, id = sizes[0].id) {
  const found = sizes.find((size) => size.id === id);
  if (found) return found;
  throw new Error(
    `This card has no size "${id}". Its sizes are: ${sizes.map((size) => size.id).join(', ')}.`,
  );
}

function unwrap(result) {
  if (result.ok) return result.value;
  const error = new Error(result.error.message);
  error.code = result.error.code;
  throw error;
}
