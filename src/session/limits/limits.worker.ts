import type { BundleFile } from '../../freeze/bundle-file.ts';
import type { FrozenVersion } from '../../freeze/frozen-version.ts';
import { type MeasuredLimit, measureLimits } from '../../freeze/measure-limits.ts';
import type { TargetLimit } from '../../freeze/targets/target.ts';

export interface LimitsRequest {
  frozen: FrozenVersion;
  limits: readonly TargetLimit[];
  files: readonly BundleFile[];
}

export type LimitsAnswer = readonly MeasuredLimit[];

self.onmessage = ({ data: { frozen, limits, files } }: MessageEvent<LimitsRequest>) => {
  self.postMessage(measureLimits(frozen, limits, files) satisfies LimitsAnswer);
};
