import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../lib/hash.ts';
import type { FontRef } from '../../template/schema.ts';
import { readPackage, renameTable } from './font-files.fixtures.ts';
import { readFontLicence } from './font-licence.ts';

const inter = readPackage('@fontsource/inter/files/inter-latin-600-normal.woff');
const dejavu = readPackage('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const ours = new TextEncoder().encode('Our copy of the OFL');

/** The licence of a family of one file, and the address that was asked for. */
async function licenceOf(family: string, file: string, bytes: Uint8Array<ArrayBuffer>, served = ours) {
  const font: FontRef = { family, weight: 600, style: 'normal', file, sha256: sha256Hex(bytes) };
  const asked: string[] = [];
  const licence = await readFontLicence(
    [font],
    () => bytes,
    async (path) => {
      asked.push(path);
      return served;
    },
  );
  return { text: licence && new TextDecoder().decode(licence), asked };
}

describe('readFontLicence', () => {
  it('is our copy for a file of the app', async () => {
    expect(await licenceOf('Inter', 'fonts/inter-latin-600-normal.woff', inter)).toEqual({
      text: 'Our copy of the OFL',
      asked: ['starters/licences/inter.txt'],
    });
  });

  it('is our copy too where a bundle gave the same font another name', async () => {
    expect((await licenceOf('Inter', 'fonts/inter-600.woff', inter)).text).toBe('Our copy of the OFL');
  });

  it('is what the font says for one that somebody brought, also under a name that the app has', async () => {
    const { text, asked } = await licenceOf('Inter', 'fonts/1234-inter-600-normal.ttf', dejavu);
    expect(text).toContain('Bitstream');
    expect(text).toMatch(/^Inter, as the font file says of itself:/);
    expect(asked).toEqual([]);
  });

  it('is none for a font that says nothing', async () => {
    const { text } = await licenceOf('Acme', 'fonts/a.ttf', renameTable(dejavu, 'name', 'nam_'));
    expect(text).toBeNull();
  });

  it('is what the font says when the host answers with a page', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Frieze</title>');
    const { text } = await licenceOf('Inter', 'fonts/inter-latin-600-normal.woff', inter, page);
    expect(text).toContain('Inter Project Authors');
  });
});
