import { describe, expect, it } from 'vitest';
import { decodeWoff2, patchTable, readPackage, renameTable, variableFont } from './font-files.fixtures.ts';
import { cleanFamily, readFace } from './read-face.ts';
import { unpackFont } from './unpack-font.ts';

const dejavu = (name: string) => readPackage(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const bold = dejavu('DejaVuSans-Bold');

async function factsOf(bytes: Uint8Array<ArrayBuffer>, fileName = 'font.ttf') {
  const plain = await unpackFont(bytes, decodeWoff2);
  if (!plain.ok) throw new Error(plain.error.message);
  const facts = readFace(plain.value.slice().buffer, fileName);
  if (!facts.ok) throw new Error(facts.error.message);
  return facts.value;
}

const fontsource = (name: string) => readPackage(`@fontsource/${name}`);

describe('what a font says it is', () => {
  it.each([
    ['DejaVu Sans', 700, 'normal', bold],
    ['DejaVu Sans', 400, 'italic', dejavu('DejaVuSans-Oblique')],
    ['DejaVu Sans', 200, 'normal', dejavu('DejaVuSans-ExtraLight')],
    ['DejaVu Sans Mono', 700, 'italic', dejavu('DejaVuSansMono-BoldOblique')],
    ['Inter', 600, 'normal', fontsource('inter/files/inter-latin-600-normal.woff')],
    ['Fraunces', 900, 'italic', fontsource('fraunces/files/fraunces-latin-900-italic.woff2')],
    [
      'Source Serif 4',
      300,
      'normal',
      fontsource('source-serif-4/files/source-serif-4-latin-300-normal.woff'),
    ],
  ] as const)('%s %i %s', async (family, weight, style, bytes) => {
    expect(await factsOf(bytes)).toMatchObject({ family, weight, style, variable: null });
  });

  it('goes by the name of the file where the font has no names, and takes the style out of it', async () => {
    const nameless = renameTable(renameTable(bold, 'name', 'nam_'), 'OS/2', 'OS_2');
    expect(await factsOf(nameless, 'AcmeGrotesk-SemiBoldItalic.ttf')).toMatchObject({
      family: 'Acme Grotesk',
      weight: 600,
      style: 'italic',
    });
  });

  it('takes a weight of 7 for 700, as old files count', async () => {
    expect(await factsOf(patchTable(dejavu('DejaVuSans'), 'OS/2', 4, [0, 7]))).toMatchObject({ weight: 700 });
  });

  it('tells which scripts it has', async () => {
    expect((await factsOf(bold)).scripts).toEqual(['Latin', 'Latin ext', 'Greek', 'Cyrillic']);
    const inter = fontsource('inter/files/inter-latin-600-normal.woff');
    expect((await factsOf(inter)).scripts).toEqual(['Latin']);
  });
});

describe('what its maker allows', () => {
  it.each([
    ['free', 0],
    ['restricted', 2],
    ['preview', 4],
    ['free', 8],
    ['preview', 6],
  ] as const)('%s with the bits %i', async (embedding, bits) => {
    expect((await factsOf(patchTable(bold, 'OS/2', 8, [0, bits]))).embedding).toBe(embedding);
  });
});

describe('a variable font', () => {
  it('tells the weights that it can be frozen at, also a hundred that it does not name', async () => {
    expect((await factsOf(readPackage(variableFont))).variable).toEqual({
      min: 300,
      max: 700,
      weights: [300, 400, 500, 600, 700],
      otherAxes: [],
    });
  });

  it.each([
    ['width', 'wdth'],
    ['slant', 'slnt'],
    ['WONK', 'WONK'],
  ])('names the %s that cannot be chosen', async (name, tag) => {
    const plain = await unpackFont(readPackage(variableFont), decodeWoff2);
    if (!plain.ok) throw new Error(plain.error.message);
    // Its one axis, the weight, gets another name.
    const other = patchTable(new Uint8Array(plain.value), 'fvar', 16, [...new TextEncoder().encode(tag)]);
    const facts = readFace(other.buffer, 'font.ttf');
    expect(facts.ok && facts.value.variable).toEqual({ min: 0, max: 0, weights: [], otherAxes: [name] });
  });
});

describe('a font that cannot be drawn with', () => {
  it.each([
    ['font.broken', 'hmtx', 'hmt_'],
    ['font.broken', 'cmap', 'cma_'],
    ['font.no-outlines', 'glyf', 'gly_'],
    ['font.no-outlines', 'glyf', 'CBDT'],
    ['font.no-outlines', 'glyf', 'CFF2'],
  ])('is refused as %s without %s', (code, tag, to) => {
    const facts = readFace(renameTable(bold, tag, to).buffer, 'font.ttf');
    expect(facts.ok ? 'taken' : facts.error.code).toBe(code);
  });

  it('is refused when its table of letters is empty', () => {
    const facts = readFace(patchTable(bold, 'cmap', 2, [0, 0]).buffer, 'font.ttf');
    expect(facts.ok ? 'taken' : facts.error.code).toBe('font.no-letters');
  });

  it('says that a variable one in OpenType form has another form', () => {
    const facts = readFace(renameTable(bold, 'glyf', 'CFF2').buffer, 'font.ttf');
    expect(facts.ok ? '' : facts.error.message).toContain('Use its TTF form.');
  });
});

describe('the name of a family', () => {
  it('holds nothing that would end a list of fonts, or a string of the source', () => {
    expect(cleanFamily('Acme, "Sans"; </style>\'')).toBe('Acme Sans /style');
    expect(cleanFamily(' ,, ')).toBe('Untitled font');
  });
});
