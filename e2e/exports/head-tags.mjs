// The meta tags of a served page, read by a parser that no framework uses: [property or name, content] in their order.
import { parse } from 'parse5';

const wanted = /^(og|article|twitter):/;

export function readHeadTags(html) {
  const tags = [];
  const visit = (node) => {
    if (node.nodeName === 'meta') {
      const attribute = (name) => node.attrs.find((each) => each.name === name)?.value;
      const key = attribute('property') ?? attribute('name');
      if (key && wanted.test(key)) {
        const kind = attribute('property') === undefined ? 'name' : 'property';
        tags.push([kind, key, attribute('content')]);
      }
    }
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html));
  return tags;
}
