import { openFont } from '../../runtime/fonts/font-tables.ts';
import { findCatalogueFamily, isCatalogueFont } from '../../template/font-catalogue.ts';
import type { FontRef } from '../../template/schema.ts';
import type { FetchAppFile } from '../load-card-files.ts';
import { nameNumbers, readNames } from './read-names.ts';

/**
 * The licence of one family of a template, as a text file: the app's own copy, or what the file says of itself. null
 * when neither says anything; it is then for the owner of the font to add.
 */
export async function readFontLicence(
  fonts: readonly FontRef[],
  readBlob: (sha256: string) => Uint8Array<ArrayBuffer> | undefined,
  fetchAppFile: FetchAppFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [font] = fonts;
  const bytes = font && readBlob(font.sha256);
  const own = bytes ? writeOwnLicence(font.family, bytes) : null;
  const found = font ? findCatalogueFamily(font.family) : null;
  // A bundle that was opened gives files other names, but the font still says its licence.
  if (
    found &&
    (fonts.every(isCatalogueFont) ||
      /SIL Open Font License|openfontlicense\.org|scripts\.sil\.org\/OFL/i.test(own ?? ''))
  ) {
    const file = await fetchAppFile(`starters/licences/${found.id}.txt`).catch(() => null);
    // Some hosts answer an unknown address with their start page.
    if (file && !/^\s*<(!doctype|html)/i.test(new TextDecoder().decode(file.slice(0, 64)))) return file;
  }
  return own === null ? null : new TextEncoder().encode(own);
}

/** What a font says of its licence; null when it says nothing. */
function writeOwnLicence(family: string, bytes: Uint8Array<ArrayBuffer>): string | null {
  const tables = openFont(bytes.slice().buffer);
  if (!tables) return null;
  const names = readNames(tables);
  const said = [nameNumbers.copyright, nameNumbers.licence, nameNumbers.licenceUrl]
    .map((number) => names.get(number))
    .filter((text) => text !== undefined);
  return said.length === 0 ? null : `${family}, as the font file says of itself:\n\n${said.join('\n\n')}\n`;
}
