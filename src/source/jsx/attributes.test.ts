import { describe, expect, it } from 'vitest';
import { parseSource } from '../parse.ts';
import type { SourceNode } from '../source-tree.ts';

const first = (text: string): SourceNode => parseSource(text, 'jsx').tree!.nodes[0]!;
describe('attributes', () => {
  it('are listed as written, without style', () => {
    const text = `const logo = 'asset:logo';\nexport default ({ image, ...rest }) => <img src={image} alt="a &amp; b" hidden width={64} title={logo} {...rest} style={{}} data-field='title' />;`;
    const node = first(text);
    expect(
      node.attributes.map(({ name, origin }) => [name, origin.from, 'value' in origin ? origin.value : null]),
    ).toEqual([
      ['src', 'field', null],
      ['alt', 'literal', 'a & b'],
      ['hidden', 'literal', true],
      ['width', 'literal', 64],
      ['title', 'constant', 'asset:logo'],
      ['...', 'code', null],
      ['data-field', 'literal', 'title'],
    ]);
    expect(node.field).toBe('title');
    const spans = node.attributes.map(
      ({ valueSpan }) => valueSpan && text.slice(valueSpan.from, valueSpan.to),
    );
    expect(spans).toEqual(['image', '"a &amp; b"', null, '64', 'logo', 'rest', "'title'"]);
  });
});
