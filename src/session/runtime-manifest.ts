/** Which files draw, as the build listed them. */
export interface RuntimeManifest {
  hash: string;
  /** Name of the folder under runtime/. */
  folder: string;
  files: { path: string; sha256: string; bytes: number }[];
}

declare const friezeRuntime: RuntimeManifest;

/** Put in by the build. */
export const runtimeManifest = (): RuntimeManifest => friezeRuntime;
