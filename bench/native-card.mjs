// A card run by the host itself, which is faster than any sandbox: what the plain pipeline and takumi get.
import * as format from '../src/evaluate/format.js';

const Fragment = Symbol('Fragment');

/** A function of the field values that gives the element tree as satori takes it. `assets`: name to URL. */
export function createNativeCard({ code, manifest }, assets) {
  const run = new Function('exports', 'require', 'h', 'Fragment', code);
  const exports = {};
  run(exports, () => format, createElement, Fragment);
  const tokens = Object.fromEntries(
    Object.entries(manifest.tokens).map(([name, value]) => [`--${name}`, value]),
  );
  return (values) => {
    const [root] = resolve(exports.default(values), assets);
    root.props.style = { ...tokens, ...root.props.style };
    return root;
  };
}

function createElement(type, props, ...children) {
  return { type, props: { ...props, children } };
}

/** Components, fragments and lists are flattened, so that every renderer gets plain elements and text. */
function resolve(node, assets) {
  if (node === null || node === undefined || node === true || node === false || node === '') return [];
  if (Array.isArray(node)) return node.flatMap((child) => resolve(child, assets));
  if (typeof node !== 'object') return [String(node)];
  const { type, props } = node;
  if (type === Fragment) return resolve(props.children, assets);
  if (typeof type === 'function') return resolve(type(props), assets);
  const { children, key: _, ...own } = props;
  if (typeof own.src === 'string') own.src = assetUrl(own.src, assets);
  if (own.style) own.style = plainStyle(own.style, assets);
  const inner = resolve(children, assets);
  return [{ type, props: inner.length > 0 ? { ...own, children: inner } : own }];
}

function plainStyle(style, assets) {
  const plain = {};
  for (const [name, value] of Object.entries(style)) {
    if (value === undefined || value === null || value === false || value === true || value === '') continue;
    plain[name] =
      typeof value === 'string' && value.includes('url(asset:')
        ? value.replace(/url\((asset:[a-z0-9-]+)\)/g, (_, url) => `url("${assetUrl(url, assets)}")`)
        : value;
  }
  return plain;
}

function assetUrl(url, assets) {
  return url.startsWith('asset:') ? assets[url.slice('asset:'.length)] : url;
}
