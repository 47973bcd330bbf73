import { sha256Hex } from '../lib/hash.ts';
import type { ReadBlob } from './bundle.ts';
import { planPaths } from './bundle-paths.ts';
import type { FrozenProject, FrozenText, FrozenVersion } from './frozen-version.ts';
import type { Target } from './targets/target.ts';
import { targetProject } from './targets/target-project.ts';
import { targetReadme } from './targets/target-readme.ts';
import { writeTexts } from './written-texts.ts';

/** The bundle's texts, what each target puts into a site, and the bytes of those of its files that are no text, to be stored. */
export function freezeProjects(
  frozen: FrozenVersion,
  readBlob: ReadBlob,
  targets: readonly Target[],
): { texts: FrozenText[]; projects: FrozenProject[]; stored: Uint8Array[] } {
  const paths = planPaths(frozen);
  const stored: Uint8Array[] = [];
  const projects = targets.map((target) => {
    const project = targetProject(frozen, paths, readBlob);
    return {
      target: target.id,
      readme: targetReadme(target, project),
      files: target.files(project).map(({ path, content }) => {
        if (typeof content === 'string') return { path, text: content };
        stored.push(content);
        return { path, sha256: sha256Hex(content) };
      }),
    };
  });
  return { texts: writeTexts(frozen, paths), projects, stored };
}
