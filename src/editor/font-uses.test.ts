import { describe, expect, it } from 'vitest';
import { parseSource } from '../source/parse.ts';
import { createEditor } from './editor.ts';
import { createFakeWorld, templateOf } from './fake-ports.fixtures.ts';
import { findFontUses, listFacesUnder, splitFamilies } from './font-uses.ts';

/** Kind and tag of what keeps the family, of a card whose first font is Inter. */
function usesOf(source: string, family: string): string[] {
  const template = templateOf(source);
  const font = { family: 'Inter', weight: 400, style: 'normal' as const, file: 'a', sha256: 'a'.repeat(64) };
  const state = createEditor(createFakeWorld().ports, {
    ...template,
    manifest: { ...template.manifest, fonts: [font] },
  }).store.getState();
  return findFontUses(state, family).map((use) =>
    use.kind === 'mentioned'
      ? use.kind
      : `${use.kind} ${state.tree!.nodes[state.nodeIds.indexOf(use.nodeId)]!.tag}`,
  );
}

const returning = (body: string, before = '') => `${before}export default ({ bold }) => ${body};\n`;

describe('findFontUses', () => {
  it.each([
    ['a style', `<h1 style={{ fontFamily: 'Anton' }}>a</h1>`, ['written h1']],
    ['a list in quotes', `<h1 style={{ fontFamily: 'Inter, "anton"' }}>a</h1>`, ['written h1']],
    ['a choice in code', `<h1 style={{ fontFamily: bold ? 'Anton' : 'Inter' }}>a</h1>`, ['written h1']],
    ['another family of a longer name', `<h1 style={{ fontFamily: 'Anton SC' }}>a</h1>`, []],
  ])('finds %s', (_, body, uses) => {
    expect(usesOf(returning(body), 'Anton')).toEqual(uses);
  });

  it('counts texts that say no font for the first family alone', () => {
    const body = `<div><h1>a</h1><p style={{ fontFamily: 'Anton' }}>b<b>c</b></p></div>`;
    expect(usesOf(returning(body), 'Inter')).toEqual(['first h1']);
  });

  it('finds a name that reaches no layer which the source tells of', () => {
    const source = returning('<h1 style={styleOf(bold)}>a</h1>', `const names = ['Anton'];\n`);
    expect(usesOf(source, 'Anton')).toEqual(['mentioned']);
  });
});

describe('listFacesUnder', () => {
  it('tells the weights of the texts that follow a font, and not of those that have their own', () => {
    const { tree } = parseSource(
      returning(
        `<div style={{ fontWeight: 600 }}><h1 style={{ fontWeight: 800 }}>a</h1><p>b</p>` +
          `<i style={{ fontStyle: 'italic', fontWeight: 'bold' }}>c</i><b style={{ fontFamily: 'Anton', fontWeight: 300 }}>d</b></div>`,
      ),
      'jsx',
    );
    expect(listFacesUnder(tree!, 0)).toEqual([
      { weight: 800, style: 'normal' },
      { weight: 600, style: 'normal' },
      { weight: 700, style: 'italic' },
    ]);
  });

  it('takes 400 where nothing is said or code decides', () => {
    const { tree } = parseSource(returning('<p style={{ fontWeight: bold ? 700 : 400 }}>b</p>'), 'jsx');
    expect(listFacesUnder(tree!, 0)).toEqual([{ weight: 400, style: 'normal' }]);
  });
});

describe('splitFamilies', () => {
  it('takes quotes off and leaves empty names out', () => {
    expect(splitFamilies(`Inter, "DM Sans",, 'Anton'`)).toEqual(['Inter', 'DM Sans', 'Anton']);
  });
});
