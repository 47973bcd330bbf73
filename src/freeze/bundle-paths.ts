import { createNamer, slug } from './file-name.ts';
import type { FrozenVersion } from './frozen-version.ts';

/** Where each stored file lies in the bundle, in the order of the record's lists. */
export interface BundlePaths {
  source: string;
  runtime: string[];
  fonts: string[];
  fontLicences: string[];
  assets: string[];
  goldens: string[];
  fallbacks: string[];
  chainFiles: string[];
}

const assetExtensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

export function planPaths({
  manifest,
  runtime,
  fontLicences,
  goldens,
  fallbacks = [],
  chainFiles = [],
  fixtures,
}: FrozenVersion): BundlePaths {
  const nameFont = createNamer();
  const nameLicence = createNamer();
  const nameAsset = createNamer();
  const nameFixture = createNamer();
  const fixtureNames = new Map(fixtures.map(({ id }) => [id, nameFixture(slug(id, 'headline'))]));
  return {
    source: manifest.kind === 'jsx' ? 'card.jsx' : 'card.json',
    // format.js lies beside the card, which imports it as './format.js'.
    runtime: runtime.files.map(({ path }) => (path === 'format.js' ? path : `runtime/${path}`)),
    fonts: manifest.fonts.map(({ family, weight, style, file }) => {
      const face = `${slug(family, 'font')}-${weight}${style === 'italic' ? '-italic' : ''}`;
      return `fonts/${nameFont(`${face}.${fontExtension(file)}`)}`;
    }),
    fontLicences: fontLicences.map(
      ({ family }) => `fonts/licences/${nameLicence(`${slug(family, 'font')}.txt`)}`,
    ),
    assets: manifest.assets.map(
      ({ name, mime }) => `assets/${nameAsset(`${slug(name, 'asset')}.${assetExtensions[mime]}`)}`,
    ),
    goldens: goldens.map(({ fixtureId, sizeId }) => `goldens/${fixtureNames.get(fixtureId)}.${sizeId}.png`),
    chainFiles: chainFiles.map(({ path }) => `chain/${path}`),
    fallbacks: fallbacks.map(({ sizeId }) => `fallback/${sizeId}.png`),
  };
}

function fontExtension(file: string): string {
  return /\.(woff2?|ttf|otf)$/i.exec(file)?.[1]?.toLowerCase() ?? 'ttf';
}
