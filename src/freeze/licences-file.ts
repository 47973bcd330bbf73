import type { BundlePaths } from './bundle-paths.ts';
import type { FrozenVersion } from './frozen-version.ts';

/** `LICENCES.txt`: where the licence of each part of the bundle stands. */
export function licencesFile(
  { runtime, fontLicences, manifest, chainFiles = [] }: FrozenVersion,
  paths: BundlePaths,
): string {
  const runtimeLicences = runtime.files.findIndex(({ path }) => path === 'LICENCES.txt');
  const families = [...new Set(manifest.fonts.map(({ family }) => family))];
  const fonts = families.map((family) => {
    const i = fontLicences.findIndex((licence) => licence.family === family);
    return `  ${family}: ${i < 0 ? 'no licence text was given; ask its maker' : paths.fontLicences[i]}`;
  });
  const chain = chainFiles.flatMap(({ path }, i) =>
    path.startsWith('licences/') ? [`  ${paths.chainFiles[i]}`] : [],
  );
  return [
    'Licences of what is in this bundle',
    '',
    'Your card',
    `  ${paths.source}, template.json, fixtures.json, goldens and assets are yours.`,
    '',
    'Code in runtime, format.js and the scripts',
    runtimeLicences < 0
      ? '  Satori and resvg-wasm: MPL-2.0, sources at https://github.com/vercel/satori and https://github.com/thx/resvg-js'
      : `  ${paths.runtime[runtimeLicences]}`,
    '',
    'Fonts',
    ...(fonts.length === 0 ? ['  none'] : fonts),
    ...(chain.length === 0 ? [] : ['', 'Fallback fonts, dictionaries and emoji in chain', ...chain]),
    '',
  ].join('\n');
}
