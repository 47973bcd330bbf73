import type { Size, Values } from '../../template/schema.ts';
import type { BundlePaths } from '../bundle-paths.ts';
import type { FrozenVersion } from '../frozen-version.ts';

/**
 * A framework or platform that a version is exported to. Its zip is unpacked in the project's root: the bundle then lies
 * in `frieze/<template>/`, so that a site can have several cards, and the target's own files lie where the framework
 * looks for them.
 */
export interface Target {
  id: string;
  /** As the framework calls itself. */
  name: string;
  /** What draws: the site's server, a worker at the edge, or the build. */
  kind: 'server' | 'edge' | 'build';
  /** The lowest Node that the framework runs on, `20.9`; null when the site has no Node. */
  node: string | null;
  /** Paths from the project's root, sorted or not. */
  files(project: TargetProject): TargetFile[];
  /** What the README says to do after unpacking. `npm run test:exports` does exactly this and nothing else. */
  steps(project: TargetProject): TargetStep[];
  limits: readonly TargetLimit[];
}

/** What a target's files and steps are made from. */
export interface TargetProject {
  /** `blog-post`; the card's name in paths. */
  template: string;
  /** `frieze/blog-post`, from the project's root. */
  bundle: string;
  /** `og/blog-post/v3-a1b2c3d4`: below this path the site serves the pictures. */
  imageFolder: string;
  /** The contract's required fields with their samples, as the source of a JavaScript object. */
  sampleValues: string;
  /** The same as data. */
  sample: Values;
  /** The first of the card’s sizes: what is drawn unless another is asked for. */
  size: Size;
  /** The title that an example page shows, as a JavaScript string. */
  sampleTitle: string;
  sampleTitleText: string;
  frozen: FrozenVersion;
  paths: BundlePaths;
  /** A stored file by its SHA-256. */
  readBlob(sha256: string): Uint8Array | undefined;
}

export interface TargetFile {
  path: string;
  content: string | Uint8Array;
}

/** `says` is a sentence of the README that ends in a colon or a full stop. */
export type TargetStep =
  | { kind: 'run'; says: string; command: string }
  /** `diff`: lines that start with a space (stay), `-` (go) or `+` (come); what stays and goes stands in the file once. */
  | { kind: 'edit'; says: string; path: string; diff: string }
  | { kind: 'note'; says: string };

/** A bound of the platform that a bundle or its pictures may pass. */
export interface TargetLimit {
  label: string;
  of: 'picture' | 'upload' | 'upload-gzipped';
  maxBytes: number;
  /** What to do about it. */
  advice: string;
}

/** Messengers show no picture beyond this; every target has the limit. */
export const messengerLimit: TargetLimit = {
  label: 'Messengers',
  of: 'picture',
  maxBytes: 300_000,
  advice: 'WhatsApp may show no picture. Use fewer photographs and gradients, or a smaller size.',
};
