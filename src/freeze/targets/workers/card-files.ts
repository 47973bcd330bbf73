import type { TargetProject } from '../target.ts';

/** A module that imports the card's files, since a Worker has no files to read. */
export function printCardFiles({ bundle, frozen, paths }: TargetProject): string {
  const { manifest, fallbacks = [], chainFiles = [] } = frozen;
  const at = (path: string) => `'../../${bundle}/${path}'`;
  const imports = (name: string, files: readonly string[]) =>
    files.map((path, i) => `import ${name}${i} from ${at(path)};\n`).join('');
  const fonts = manifest.fonts.map((_, i) => `  { ...template.fonts[${i}], data: font${i} },\n`);
  const assets = manifest.assets.map(
    (_, i) => `  { ...template.assets[${i}], bytes: new Uint8Array(asset${i}) },\n`,
  );
  const chainPaths = chainFiles.map(({ path }) => path).filter((path) => !path.startsWith('licences/'));
  const chain = chainPaths.map((path, i) => `  '${path}': chain${i},\n`);
  const pictures = fallbacks.map(({ sizeId }, i) => `  '${sizeId}': fallback${i},\n`);
  return `// The card's files, as modules of the Worker. Made when the card was frozen.
import template from ${at('template.json')};
${imports('font', paths.fonts)}${imports('asset', paths.assets)}${imports('fallback', paths.fallbacks)}${imports(
  'chain',
  chainPaths.map((path) => `chain/${path}`),
)}
export { template };
export const code = ${JSON.stringify(frozen.code)};
export const fonts = [
${fonts.join('')}];
export const assets = [
${assets.join('')}];
/** Faces and emoji for letters that the card's own fonts lack. */
export const chain = {
${chain.join('')}};
export const fallbacks = {
${pictures.join('')}};
`;
}
