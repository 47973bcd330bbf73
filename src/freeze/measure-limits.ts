import type { BundleFile } from './bundle-file.ts';
import { planPaths } from './bundle-paths.ts';
import type { FrozenVersion } from './frozen-version.ts';
import type { TargetLimit } from './targets/target.ts';
import { gzipSize } from './zip.ts';

export interface MeasuredLimit {
  limit: TargetLimit;
  bytes: number;
  /** Which headline's picture is the heaviest. */
  headline: string | null;
}

/** Each limit beside what this version weighs. Packs the files for some, which takes a second. */
export function measureLimits(
  frozen: FrozenVersion,
  limits: readonly TargetLimit[],
  files: readonly BundleFile[],
): MeasuredLimit[] {
  const heaviest = findHeaviest(frozen, files);
  return limits.map((limit) => ({
    limit,
    ...(limit.of === 'picture' ? heaviest : { bytes: uploadBytes(limit.of, files), headline: null }),
  }));
}

function uploadBytes(of: 'upload' | 'upload-gzipped', files: readonly BundleFile[]): number {
  const carried = uploaded(files);
  return of === 'upload' ? totalBytes(carried) : gzipSize(carried);
}

/**
 * Goldens, papers and what works at home alone stay there: a Worker carries the modules that draw, and nothing else. The
 * bundle's own scripts beside them weigh next to nothing and are counted.
 */
function uploaded(files: readonly BundleFile[]): BundleFile[] {
  return files.filter(
    ({ path }) =>
      !/(^|\/)(goldens\/|runtime\/((checks|compile|encode)\.mjs|jpeg\.wasm)$)|\.(md|txt|d\.ts|d\.mts)$/.test(
        path,
      ),
  );
}

function totalBytes(files: readonly BundleFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function findHeaviest(
  frozen: FrozenVersion,
  files: readonly BundleFile[],
): { bytes: number; headline: string | null } {
  const most = { bytes: 0, headline: null as string | null };
  planPaths(frozen).goldens.forEach((path, i) => {
    const file = files.find((each) => each.path === path || each.path.endsWith(`/${path}`));
    if (file === undefined || file.bytes.length <= most.bytes) return;
    most.bytes = file.bytes.length;
    most.headline = frozen.goldens[i]?.fixtureName ?? null;
  });
  return most;
}
