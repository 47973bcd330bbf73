import { describe, expect, it } from 'vitest';
import { compareTemplates } from './compare-templates.ts';
import type { Template } from './schema.ts';

const face = { family: 'Inter', weight: 700, style: 'normal', sha256: '0'.repeat(64) } as const;

const template: Template = {
  source: 'export default () => <div />;',
  manifest: {
    schema: 1,
    name: 'Blog post',
    kind: 'jsx',
    profile: 'frieze',
    sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
    fields: [
      { name: 'title', kind: 'text', required: true },
      { name: 'author', kind: 'text', required: false },
    ],
    rules: [{ field: 'title', maxLines: 3, cut: 'word', ellipsis: '…', fallback: '' }],
    fonts: [
      { ...face, file: 'fonts/inter-latin.woff' },
      { ...face, file: 'fonts/inter-greek.woff' },
    ],
    assets: [],
    tokens: { brand: '#2457f5' },
  },
  fixtures: [
    { id: 'short', name: 'Short', values: { title: 'One', author: 'Ada' } },
    { id: 'long', name: 'Long', values: { title: 'One two three' } },
  ],
};

function changed(change: (copy: Template) => void): Template {
  const copy = structuredClone(template);
  change(copy);
  return copy;
}

describe('compareTemplates', () => {
  it('finds nothing between equal templates, whatever the order of keys', () => {
    const copy = changed(({ fixtures }) => {
      fixtures[0]!.values = { author: 'Ada', title: 'One' };
    });
    expect(compareTemplates(template, copy)).toEqual([]);
  });

  it('names what was changed, added and taken away in each part', () => {
    const other = changed((copy) => {
      copy.source += '\n';
      copy.manifest.sizes[0]!.heightPx = 600;
      copy.manifest.fields.pop();
      copy.manifest.rules[0]!.maxLines = 2;
      copy.manifest.tokens = { accent: '#ff0000' };
      copy.fixtures[1]!.values = { title: 'Four' };
      copy.fixtures.push({ id: 'x', name: 'Emoji', values: {} });
    });
    expect(compareTemplates(template, other)).toEqual([
      { part: 'source', names: [] },
      { part: 'sizes', names: ['card'] },
      { part: 'fields', names: ['author'] },
      { part: 'rules', names: ['title'] },
      { part: 'tokens', names: ['brand', 'accent'] },
      { part: 'headlines', names: ['Long', 'Emoji'] },
    ]);
  });

  it('sees that only one of two slices of a face was changed', () => {
    const other = changed(({ manifest }) => {
      manifest.fonts[1]!.sha256 = '1'.repeat(64);
    });
    expect(compareTemplates(template, other)).toEqual([{ part: 'fonts', names: ['Inter 700 normal'] }]);
  });

  it('sees another order, which decides pixels for fonts, without naming anything', () => {
    const other = changed(({ manifest }) => manifest.fields.reverse());
    expect(compareTemplates(template, other)).toEqual([{ part: 'fields', names: [] }]);
  });

  it('sees a change of kind as one of the source', () => {
    const other = changed(({ manifest }) => {
      manifest.kind = 'json';
    });
    expect(compareTemplates(template, other)).toEqual([{ part: 'source', names: [] }]);
  });

  it('tells a new name of the template', () => {
    const other = changed(({ manifest }) => {
      manifest.name = 'Blog post (from another tab)';
    });
    expect(compareTemplates(template, other)).toEqual([{ part: 'name', names: [] }]);
  });
});
