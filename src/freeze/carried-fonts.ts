import type { FontRef } from '../template/schema.ts';
import type { BundleOptions } from './bundle-file.ts';
import type { FrozenVersion } from './frozen-version.ts';

/** A face as it travels. A subset says which face it stands for and which letters of that it lacks. */
export type CarriedFont = FontRef & { wholeSha256?: string; withheld?: string };

export function carriedFonts(
  { manifest, subsets }: FrozenVersion,
  { fonts }: Pick<BundleOptions, 'fonts'>,
): CarriedFont[] {
  if (fonts !== 'subset') return manifest.fonts;
  return manifest.fonts.map((font) => {
    const face = subsets?.faces.find(({ whole }) => whole === font.sha256);
    if (!face) return font;
    return { ...font, sha256: face.sha256, wholeSha256: face.whole, withheld: face.withheld };
  });
}
