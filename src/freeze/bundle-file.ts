export interface BundleFile {
  /** Relative, with `/`. */
  path: string;
  bytes: Uint8Array;
}

export interface BundleOptions {
  /** The framework or platform the files are for; `plain` for the card alone. */
  target: string;
  /** `subset`: the smaller faces that were proven when the version was frozen. Whole ones unless said. */
  fonts?: 'whole' | 'subset';
  /** What the README says about the target. */
  readmeSection?: string;
}
