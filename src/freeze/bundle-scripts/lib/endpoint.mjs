// Answers requests for pictures of this card, wherever JavaScript runs. The address has the card, its version and the
// page in its path and the values in its query: /og/blog-post/v3-a1b2c3d4/my-page.png?title=A%20headline
import { isSigned } from '../sign.mjs';
import { findProblems } from './card.mjs';
import { signatureName } from './signed-text.mjs';

const maxQueryLength = 8192;
const maxPathLength = 1024;
const drawnCache = 'public, max-age=31536000, immutable';
// Whatever went wrong may be right again in a minute.
const fallbackCache = 'public, max-age=60';

/**
 * `version` is version.mjs. `draw(values, { size })` resolves to `{ png, missingGlyphs }`; `loadImage(address)` to a
 * data: URI; `readFallback(size)` to a PNG; `isAllowed(address)` says whether an image may be fetched from there at all.
 * With a `secret` only addresses that `sign.mjs` signed are answered.
 * `log(line)` gets one line for every picture that could not be drawn.
 */
export function createEndpointOver({ version, draw, loadImage, isAllowed, readFallback, log, secret }) {
  /** `url`: absolute. Resolves to `{ status, headers, body }`; never rejects. */
  async function reply({ url, method = 'GET' }) {
    const asked = await readRequest(version, url, method, isAllowed, secret);
    if (asked.problem) return asked.problem;
    try {
      const values = await loadImages(version.fields, asked.values, loadImage);
      const drawn = await draw(values, { size: asked.size });
      if (drawn.missingGlyphs.length > 0)
        log(`${version.template}: no font has ${drawn.missingGlyphs.join(' ')} (${asked.page})`);
      return picture(drawn.png, drawnCache, 'drawn');
    } catch (error) {
      log(
        `${version.template}: fallback card for ${asked.page}: ${error.code ?? 'failed'}: ${error.message}`,
      );
      return picture(await readFallback(asked.size), fallbackCache, 'fallback');
    }
  }
  return {
    reply,
    /** The same for a `Request`, as a `Response`. */
    async answer({ url, method }) {
      const { status, headers, body } = await reply({ url, method });
      return new Response(method === 'HEAD' ? null : body, { status, headers });
    },
  };
}

function picture(png, cache, kind) {
  return {
    status: 200,
    headers: {
      'content-type': 'image/png',
      'content-length': String(png.length),
      'cache-control': cache,
      'x-content-type-options': 'nosniff',
      'x-frieze-card': kind,
    },
    body: png,
  };
}

function refusal(status, errors, headers = {}) {
  return {
    problem: {
      status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...headers,
      },
      body: new TextEncoder().encode(`${JSON.stringify({ errors })}\n`),
    },
  };
}

async function readRequest(version, address, method, isAllowed, secret) {
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, [{ message: 'Only GET and HEAD are answered.' }], { allow: 'GET, HEAD' });
  const url = new URL(address);
  if (url.search.length > maxQueryLength)
    return refusal(413, [{ message: `The query has more than ${maxQueryLength} characters.` }]);
  if (url.pathname.length > maxPathLength)
    return refusal(413, [{ message: `The path has more than ${maxPathLength} characters.` }]);
  const page = readPage(version, url.pathname);
  if (page.missing) return refusal(404, [{ message: page.missing }]);
  if (secret) {
    if (!(await isSigned(url, secret)))
      return refusal(403, [{ message: 'The address is not signed by this site, or it was changed.' }]);
    url.searchParams.delete(signatureName);
  }
  const { size, texts, errors } = readQuery(version, url.search);
  if (errors.length > 0) return refusal(400, errors);
  const values = parseTexts(version.fields, texts);
  const problems = findProblems(version.fields, hideImages(version.fields, values, isAllowed));
  if (problems.length > 0) return refusal(400, problems);
  return { page: page.name, size, values };
}

/** The last three parts of the path, so that the site may lie under a path of its own. */
function readPage({ template, folder }, pathname) {
  const [card, version, file] = pathname.split('/').slice(-3);
  if (card !== template) return { missing: `There is no card "${card}" here.` };
  if (version !== folder) return { missing: `There is no version "${version}" of ${template} here.` };
  if (!file.endsWith('.png') || file === '.png') return { missing: 'The name of a picture ends in .png.' };
  return { name: file };
}

/** `URLSearchParams` reads broken escapes as U+FFFD; such a text came from no page. */
function readQuery({ sizes, fields }, search) {
  const errors = [];
  const texts = new Map();
  for (const [name, text] of new URLSearchParams(search)) {
    const field = fields.find((each) => each.name === name);
    if (texts.has(name) && field?.kind !== 'list')
      errors.push({ field: name, message: `The field "${name}" is given twice.` });
    texts.set(name, [...(texts.get(name) ?? []), text]);
  }
  const size = texts.get('size')?.[0] ?? sizes[0].id;
  texts.delete('size');
  if (!sizes.some(({ id }) => id === size)) {
    const known = sizes.map(({ id }) => id).join(', ');
    errors.push({ field: 'size', message: `This card has no size "${size}". Its sizes are: ${known}.` });
  }
  return { size, texts, errors };
}

function parseTexts(fields, texts) {
  const values = Object.create(null);
  for (const [name, given] of texts) {
    const kind = fields.find((field) => field.name === name)?.kind;
    values[name] = kind === 'list' ? given : parseText(kind, given[0]);
  }
  return values;
}

/** A text that is no number or truth stays a text, which the contract then refuses by name. */
function parseText(kind, text) {
  if (kind === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text || null;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text || null;
  return text;
}

const isWebAddress = (value) => typeof value === 'string' && /^https?:/i.test(value);

/** The contract knows no web addresses; those that may be fetched pass as an image would. */
function hideImages(fields, values, isAllowed) {
  const shown = Object.assign(Object.create(null), values);
  for (const { name, kind } of fields) {
    if (kind === 'image' && isWebAddress(shown[name]) && isAllowed(shown[name]))
      shown[name] = 'data:image/png;base64,';
  }
  return shown;
}

async function loadImages(fields, values, loadImage) {
  const loaded = { ...values };
  for (const { name, kind } of fields) {
    if (kind === 'image' && isWebAddress(loaded[name])) loaded[name] = await loadImage(loaded[name]);
  }
  return loaded;
}
