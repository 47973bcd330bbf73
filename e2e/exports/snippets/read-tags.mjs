// Reads tags as a browser would, with a parser that knows nothing of the snippets.
import { parse, parseFragment } from 'parse5';

/**
 * Meta tags with a property or a name, and JSON-LD, in the order of the document.
 * Charset, viewport and what a framework adds for itself are left out.
 */
export function readTags(html) {
  const root = /^\s*<(!doctype|html|head)/i.test(html) ? parse(html) : parseFragment(html);
  const tags = [];
  const visit = (node) => {
    if (node.tagName === 'meta') {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const kind = attributes.property === undefined ? 'name' : 'property';
      const key = attributes[kind];
      if (key !== undefined && !ignored.includes(key)) tags.push([kind, key, attributes.content ?? '']);
    }
    if (node.tagName === 'script' && node.attrs.some(({ value }) => value === 'application/ld+json')) {
      tags.push(['script', 'application/ld+json', node.childNodes.map(({ value }) => value).join('')]);
    }
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(root);
  return tags;
}

// What a framework writes beside the tags.
const ignored = ['viewport', 'description', 'generator', 'next-head-count', 'next-size-adjust'];
