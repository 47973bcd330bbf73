import type { BundleOptions } from './bundle-file.ts';
import type { BundlePaths } from './bundle-paths.ts';
import type { FrozenText, FrozenVersion } from './frozen-version.ts';
import { licencesFile } from './licences-file.ts';
import { readmeFile } from './readme-file.ts';
import { drawTypesFile, typesFile } from './types-file.ts';
import { linkTypesFile, serverTypesFile, signTypesFile, versionFile } from './version-file.ts';

const readme = 'README.md';
const subsetReadme = 'README.md of subset fonts';

/** What a bundle says about its card besides the card's own data. It is frozen too, since a later build words it otherwise. */
export function writeTexts(frozen: FrozenVersion, paths: BundlePaths): FrozenText[] {
  const { manifest, subsets } = frozen;
  return [
    { path: 'types.d.ts', text: typesFile(manifest.fields, manifest.sizes) },
    { path: 'draw.d.mts', text: drawTypesFile },
    { path: 'server.d.mts', text: serverTypesFile },
    { path: 'link.d.mts', text: linkTypesFile },
    { path: 'sign.d.mts', text: signTypesFile },
    { path: 'version.mjs', text: versionFile(frozen, paths) },
    { path: 'LICENCES.txt', text: licencesFile(frozen, paths) },
    // A checkout that turns LF into CRLF would change every text file.
    { path: '.gitattributes', text: '* -text\n' },
    { path: readme, text: readmeFile(frozen, paths) },
    ...(subsets ? [{ path: subsetReadme, text: readmeFile(frozen, paths, { fonts: 'subset' }) }] : []),
  ];
}

/** Those that were frozen with the version, or those of today where it has none; with the target's section. */
export function placeTexts(
  frozen: FrozenVersion,
  paths: BundlePaths,
  { fonts, readmeSection = '' }: Pick<BundleOptions, 'fonts' | 'readmeSection'>,
): FrozenText[] {
  const texts = frozen.texts ?? writeTexts(frozen, paths);
  const wanted =
    fonts === 'subset' && texts.some(({ path }) => path === subsetReadme) ? subsetReadme : readme;
  return texts.flatMap(({ path, text }) => {
    if (path === wanted) return [{ path: readme, text: insertSection(text, readmeSection) }];
    return path === readme || path === subsetReadme ? [] : [{ path, text }];
  });
}

function insertSection(text: string, section: string): string {
  const next = '\n## Verify\n';
  return section === '' ? text : text.replace(next, () => `\n${section}${next}`);
}
