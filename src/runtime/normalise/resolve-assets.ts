import { fail, ok, type Result } from '../../lib/result.ts';
import type { CardElement, DrawError } from '../card.ts';
import { isElement } from '../card-tree.ts';
import { findUriFault } from './check-image.ts';

// Every place where satori would load what a URL points to.
const urlAttributes = ['src', 'href', 'xlinkHref', 'xlink:href'];
const urlFunction = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi;
const anyUrlFunction = /url\(/i;
// A reference within a drawing stays as it is written.
const farUrlFunction = /url\(\s*["']?(?!["'\s]*#)/i;
const refusedElements = ['style', 'link', 'script'];
const tagName = /^[A-Za-z][\w:.-]*$/;

/**
 * Replaces `asset:name` by the asset's data URI and refuses every other URL that is not `data:` or a
 * fragment, so that no request can leave a draw.
 */
export function resolveAssets(
  root: CardElement,
  assets: ReadonlyMap<string, string>,
): Result<CardElement, DrawError> {
  try {
    return ok(visit(root, assets, null, false));
  } catch (refusal) {
    if (refusal instanceof Refusal) return fail(refusal.error);
    throw refusal;
  }
}

class Refusal extends Error {
  constructor(readonly error: DrawError) {
    super(error.message);
  }
}

function visit(
  element: CardElement,
  assets: ReadonlyMap<string, string>,
  parentOrdinal: number | null,
  isInDrawing: boolean,
): CardElement {
  const own = element.props['data-n'];
  const ordinal = own === undefined ? parentOrdinal : Number(own);
  if (refusedElements.includes(element.type.toLowerCase()) || !tagName.test(element.type)) {
    throw new Refusal({
      code: 'element.refused',
      message: `A card draws no <${element.type.slice(0, 40)}> element. Write the styles on the elements.`,
      ordinal,
      at: null,
    });
  }
  const isDrawing = isInDrawing || element.type === 'svg';
  const props: CardElement['props'] = {};
  for (const [name, value] of Object.entries(element.props)) {
    if (name === 'children' || name === 'style') continue;
    if (typeof value !== 'string') props[name] = value;
    else if (urlAttributes.includes(name)) props[name] = resolveUrl(value, assets, ordinal);
    // fill, mask, filter and the like take url(); so do Tailwind's classes.
    else if ((isDrawing || name === 'tw') && farUrlFunction.test(value))
      props[name] = resolveFunctions(value, assets, ordinal);
    else props[name] = value;
  }
  if (element.props.style) props.style = resolveStyle(element.props.style, assets, ordinal);
  if (element.props.children)
    props.children = element.props.children.map((child) =>
      isElement(child) ? visit(child, assets, ordinal, isDrawing) : child,
    );
  return { type: element.type, props };
}

function resolveStyle(
  style: { [name: string]: string | number },
  assets: ReadonlyMap<string, string>,
  ordinal: number | null,
) {
  const resolved: { [name: string]: string | number } = {};
  for (const [name, value] of Object.entries(style)) {
    resolved[name] = typeof value === 'string' ? resolveFunctions(value, assets, ordinal) : value;
  }
  return resolved;
}

function resolveFunctions(
  value: string,
  assets: ReadonlyMap<string, string>,
  ordinal: number | null,
): string {
  if (!anyUrlFunction.test(value)) return value;
  const rest = value.replace(urlFunction, '');
  // A url( that is not closed: the engine may read it in another way than we do.
  if (anyUrlFunction.test(rest)) return resolveUrl(rest, assets, ordinal);
  return value.replace(urlFunction, (_, double?: string, single?: string, bare?: string) => {
    const url = (double ?? single ?? bare ?? '').trim();
    return `url("${resolveUrl(url, assets, ordinal)}")`;
  });
}

function resolveUrl(url: string, assets: ReadonlyMap<string, string>, ordinal: number | null): string {
  if (url.startsWith('#')) return url;
  if (/^data:image\//i.test(url)) return checkUri(url, ordinal);
  if (url.startsWith('asset:')) {
    const name = url.slice('asset:'.length);
    const data = assets.get(name);
    if (data) return data;
    throw new Refusal({
      code: 'asset.missing',
      message: `The template has no image named ${name}. Add it to the assets, or change the name.`,
      ordinal,
      at: null,
    });
  }
  if (url === '') {
    throw new Refusal({
      code: 'asset.empty',
      message: 'An image has no source. Fill in its field, or draw it only when there is one.',
      ordinal,
      at: null,
    });
  }
  const shown = url.length > 60 ? `${url.slice(0, 57)}…` : url;
  throw new Refusal({
    code: 'asset.remote',
    message: `A card loads nothing from the network, so ${shown} is not drawn. Drop the image into the assets and write asset:name.`,
    ordinal,
    at: null,
  });
}

const judged = new Map<string, ReturnType<typeof findUriFault>>();

/** The engine knows `data:` in small letters alone. */
function checkUri(uri: string, ordinal: number | null): string {
  let fault = judged.get(uri);
  if (fault === undefined) {
    fault = findUriFault(uri);
    // A few pictures are drawn again and again; this is not a store.
    if (judged.size >= 20) judged.clear();
    judged.set(uri, fault);
  }
  if (fault) throw new Refusal({ ...fault, ordinal, at: null });
  return uri.replace(/^[^,]*?(?=[;,])/, (head) => head.toLowerCase());
}
