import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../source/parse.ts';
import { fieldWords, layerKind, layerName } from './layer-name.ts';

function read(jsx: string) {
  const tree = parseSource(`export default function Card({ title, photo, size }) { return ${jsx}; }`, 'jsx')
    .tree!;
  return tree.nodes.map((node) => `${layerKind(node)}: ${layerName(node, tree)}`);
}

describe('layer names', () => {
  it('calls the outermost frame Card and others Frame', () => {
    expect(read('<div><div><p>Hi</p></div></div>')).toEqual(['frame: Card', 'frame: Frame', 'text: Hi']);
  });

  it('calls the root of a component by its name, and only what the card returns Card', () => {
    const source = `function Badge() { return <div><p>New</p></div>; }
      export default function Card() { const side = <div><i /></div>; return <div>{side}<Badge /></div>; }`;
    const tree = parseSource(source, 'jsx').tree!;
    const frames = tree.nodes.filter((node) => layerKind(node) === 'frame');
    expect(frames.map((node) => layerName(node, tree))).toEqual(['Badge', 'Frame', 'Card']);
  });

  it('takes the name of the field, from the mark first', () => {
    expect(read('<h1 data-field="author_name">{title}</h1>')).toEqual(['text: Author name']);
    expect(read('<h1>{title}</h1>')).toEqual(['text: Title']);
  });

  it('puts a text on one line and shortens a long one', () => {
    expect(read('<p>{"One\\n two"}</p>')).toEqual(['text: One two']);
    expect(read(`<p>${'word '.repeat(20)}</p>`)).toEqual([`text: ${'word '.repeat(8).trim()}…`]);
  });

  it('names pictures by alt, field or asset', () => {
    expect(read('<img alt="Our team" src="asset:logo" />')).toEqual(['image: Our team']);
    expect(read('<img alt="" src={photo} />')).toEqual(['image: Photo']);
    expect(read('<img alt="" src="asset:brand-mark" />')).toEqual(['image: Brand mark']);
    expect(read('<img src={photo + size.width} />')).toEqual(['image: Image']);
  });

  it('names what only code knows by its tag', () => {
    expect(read('<div>{title + "!"}</div>')).toEqual(['text: Text']);
    expect(read('<h2>{title + "!"}</h2>')).toEqual(['text: Heading']);
  });

  it('tells empty elements, drawings, groups and components apart', () => {
    expect(read('<><div /><svg><path d="M0 0" /></svg><Badge /></>')).toEqual([
      'fragment: Group',
      'shape: Shape',
      'shape: Drawing',
      'shape: Path',
      'component: Badge',
    ]);
  });
});

describe('fieldWords', () => {
  it('parts camel case and underscores', () => {
    expect(fieldWords('readingMinutes')).toBe('Reading minutes');
    expect(fieldWords('author_name')).toBe('Author name');
    expect(fieldWords('$')).toBe('$');
  });
});
