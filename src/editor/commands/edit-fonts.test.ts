import { describe, expect, it } from 'vitest';
import type { FontRef } from '../../template/schema.ts';
import { createEditor, type Editor } from '../editor.ts';
import { createFakeWorld, templateOf } from '../fake-ports.fixtures.ts';
import { addFonts, removeFace, removeFamily } from './edit-fonts.ts';
import { editNode } from './edit-node.ts';

const font = (family: string, weight = 400, sha = 'a', style: FontRef['style'] = 'normal'): FontRef => ({
  family,
  weight,
  style,
  file: `fonts/${sha}.woff`,
  sha256: sha.repeat(64),
});

function open(source: string, fonts: FontRef[]): Editor {
  const template = templateOf(source);
  return createEditor(createFakeWorld().ports, {
    ...template,
    manifest: { ...template.manifest, fonts },
  });
}

const listed = (editor: Editor) =>
  editor.store
    .getState()
    .template.manifest.fonts.map(({ family, weight, sha256 }) => `${family} ${weight} ${sha256[0]}`);

const card = `export default ({ title }) => (
  <div style={{ fontFamily: 'Inter' }}>
    <h1 style={{ fontFamily: 'Fraunces, Inter' }}>{title}</h1>
    <p>small</p>
  </div>
);
`;

describe('addFonts', () => {
  it('puts new faces behind those of their family, and new families at the end', () => {
    const editor = open(card, [font('Inter', 400), font('Anton')]);
    addFonts(editor, [font('Inter', 700), font('DM Sans'), font('DM Sans', 400, 'b')], 'fonts');
    expect(listed(editor)).toEqual([
      'Inter 400 a',
      'Inter 700 a',
      'Anton 400 a',
      'DM Sans 400 a',
      'DM Sans 400 b',
    ]);
  });

  it('replaces all slices of a face that is there already, and no other style', () => {
    const italic = font('Inter', 400, 'a', 'italic');
    const editor = open(card, [font('Inter', 400, 'a'), font('Inter', 400, 'b'), italic]);
    addFonts(editor, [font('inter', 400, 'c')], 'fonts');
    expect(listed(editor)).toEqual(['Inter 400 a', 'inter 400 c']);
    expect(editor.store.getState().template.manifest.fonts[0]).toEqual(italic);
  });

  it('is one undo step with the layer that takes the font', () => {
    const editor = open(card, [font('Inter')]);
    const [, title] = editor.store.getState().nodeIds;
    addFonts(editor, [font('DM Sans')], 'font DM Sans', 'pick');
    editNode(editor, title!, { kind: 'style', name: 'fontFamily', value: 'DM Sans' }, 'font DM Sans', 'pick');
    expect(editor.store.getState().template.source).toContain(`fontFamily: 'DM Sans'`);
    editor.undo();
    expect(editor.store.getState().template.source).toBe(card);
    expect(listed(editor)).toEqual(['Inter 400 a']);
  });
});

describe('removeFamily', () => {
  it('takes out a family that nothing uses, as one step', () => {
    const editor = open(card, [font('Inter'), font('Anton'), font('Anton', 400, 'b')]);
    expect(removeFamily(editor, 'Anton').ok).toBe(true);
    expect(listed(editor)).toEqual(['Inter 400 a']);
    editor.undo();
    expect(listed(editor)).toHaveLength(3);
  });

  it('leaves one that layers use, and says which', () => {
    const editor = open(card, [font('Anton'), font('Inter'), font('Fraunces')]);
    const [root, title] = editor.store.getState().nodeIds;
    expect(removeFamily(editor, 'Inter')).toEqual({
      ok: false,
      error: [
        { kind: 'written', nodeId: root },
        { kind: 'written', nodeId: title },
      ],
    });
    expect(listed(editor)).toHaveLength(3);
  });
});

describe('removeFace', () => {
  it('takes out one weight with its slices', () => {
    const editor = open(card, [font('Inter', 400), font('Inter', 400, 'b'), font('Inter', 700)]);
    removeFace(editor, { family: 'Inter', weight: 400, style: 'normal' });
    expect(listed(editor)).toEqual(['Inter 700 a']);
  });
});
