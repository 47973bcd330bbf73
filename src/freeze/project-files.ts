import { fail, type Result } from '../lib/result.ts';
import { type BundleError, bundleFiles, type ReadBlob } from './bundle.ts';
import type { BundleFile, BundleOptions } from './bundle-file.ts';
import { planPaths } from './bundle-paths.ts';
import type { FrozenProject, FrozenVersion } from './frozen-version.ts';
import type { Target } from './targets/target.ts';
import { targetProject } from './targets/target-project.ts';
import { targetReadme } from './targets/target-readme.ts';
import { compareText } from './version-id.ts';

/**
 * The zip for a target, to be unpacked in a project's root: the bundle in `frieze/<template>/`, and the target's own
 * files where the framework looks for them. Those are the site's to change, so `verify` does not know them. They are
 * the ones that were frozen with the version; a version without them gets those of today (`keepsFiles` tells).
 */
export function projectFiles(
  frozen: FrozenVersion,
  readBlob: ReadBlob,
  target: Target,
  { fonts }: Pick<BundleOptions, 'fonts'> = {},
): Result<BundleFile[], BundleError> {
  if (!frozen.scripts.some(({ path }) => path === 'server.mjs')) return tooOld(frozen, target);
  const project = targetProject(frozen, planPaths(frozen), readBlob);
  const kept = frozen.projects?.find((each) => each.target === target.id);
  const bundle = bundleFiles(frozen, readBlob, {
    target: target.id,
    fonts,
    readmeSection: kept ? kept.readme : targetReadme(target, project),
  });
  if (!bundle.ok) return bundle;
  const own: BundleFile[] = [];
  for (const { path, content } of kept ? readKept(kept, readBlob) : target.files(project)) {
    if (content === undefined) return missingFile(path);
    own.push({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
  }
  const placed = bundle.value.map(({ path, bytes }) => ({ path: `${project.bundle}/${path}`, bytes }));
  return { ok: true, value: [...placed, ...own].sort((a, b) => compareText(a.path, b.path)) };
}

/** Whether a later build of Frieze exports the very same bytes; versions from before these files were kept do not. */
export function keepsFiles({ texts, projects = [] }: FrozenVersion, target: Target | null): boolean {
  if (texts === undefined) return false;
  return target === null || projects.some((each) => each.target === target.id);
}

function readKept({ files }: FrozenProject, readBlob: ReadBlob) {
  return files.map((file) => ({
    path: file.path,
    content: 'text' in file ? file.text : readBlob(file.sha256),
  }));
}

function tooOld({ number }: FrozenVersion, { name }: Target): Result<never, BundleError> {
  const message = `v${number} was frozen before Frieze had files for ${name}. Take the card alone, or restore v${number} as the draft and freeze it again.`;
  return fail({ code: 'bundle.too-old', message });
}

function missingFile(path: string): Result<never, BundleError> {
  const message = `The file ${path} of this version is not stored here any more. Import the version again from its bundle.`;
  return fail({ code: 'bundle.blob-missing', message });
}
