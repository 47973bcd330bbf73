import type { Result } from '../lib/result.ts';
import { type BundleError, bundleFiles, type ReadBlob } from './bundle.ts';
import type { BundleFile, BundleOptions } from './bundle-file.ts';
import { planPaths } from './bundle-paths.ts';
import type { FrozenVersion } from './frozen-version.ts';
import type { Target } from './targets/target.ts';
import { targetProject } from './targets/target-project.ts';
import { targetReadme } from './targets/target-readme.ts';
import { compareText } from './version-id.ts';

/**
 * The zip for a target, to be unpacked in a project's root: the bundle in `frieze/<template>/`, and the target's own
 * files where the framework looks for them. Those are the site's to change, so `verify` does not know them.
 */
export function projectFiles(
  frozen: FrozenVersion,
  readBlob: ReadBlob,
  target: Target,
  { fonts }: Pick<BundleOptions, 'fonts'> = {},
): Result<BundleFile[], BundleError> {
  const project = targetProject(frozen, planPaths(frozen), readBlob);
  const bundle = bundleFiles(frozen, readBlob, {
    target: target.id,
    fonts,
    readmeSection: targetReadme(target, project),
  });
  if (!bundle.ok) return bundle;
  const own = target.files(project).map(({ path, content }) => ({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const placed = bundle.value.map(({ path, bytes }) => ({ path: `${project.bundle}/${path}`, bytes }));
  return { ok: true, value: [...placed, ...own].sort((a, b) => compareText(a.path, b.path)) };
}
