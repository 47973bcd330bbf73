import type { Result } from '../../lib/result.ts';
import { fail, ok } from '../../lib/result.ts';
import type { FontRef, Manifest } from '../../template/schema.ts';
import type { Editor } from '../editor.ts';
import { type FontUse, findFontUses } from '../font-uses.ts';

/** Adds faces to the template, in place of those of the same family, weight and style; `group` as in an edit. */
export function addFonts(
  editor: Editor,
  fonts: readonly FontRef[],
  label: string,
  group: string | null = null,
): void {
  editor.edit({ label, group, update: ({ manifest }) => placeFonts(manifest, fonts) });
}

const faceOf = ({ family, weight, style }: Omit<FontRef, 'file' | 'sha256'>): string =>
  `${family.toLowerCase()}/${weight}/${style}`;

/** New faces stand behind those of their family, since the order of families is that of fallback. */
function placeFonts(manifest: Manifest, fonts: readonly FontRef[]): void {
  const replaced = new Set(fonts.map(faceOf));
  const placed = manifest.fonts.filter((font) => !replaced.has(faceOf(font)));
  for (const font of fonts) {
    const last = placed.findLastIndex(({ family }) => family.toLowerCase() === font.family.toLowerCase());
    placed.splice(last < 0 ? placed.length : last + 1, 0, { ...font });
  }
  manifest.fonts = placed;
}

/** Takes a family out of the template, one undo step. Where layers use it nothing is done, and they are told. */
export function removeFamily(editor: Editor, family: string): Result<void, FontUse[]> {
  const uses = findFontUses(editor.store.getState(), family);
  if (uses.length > 0) return fail(uses);
  editor.edit({
    label: `remove ${family}`,
    update: ({ manifest }) => {
      manifest.fonts = manifest.fonts.filter((font) => font.family !== family);
    },
  });
  return ok(undefined);
}

/** Takes one weight or italic out of the template, one undo step. */
export function removeFace(editor: Editor, face: Omit<FontRef, 'file' | 'sha256'>): void {
  editor.edit({
    label: `remove ${face.family} ${face.weight}`,
    update: ({ manifest }) => {
      manifest.fonts = manifest.fonts.filter((font) => faceOf(font) !== faceOf(face));
    },
  });
}
