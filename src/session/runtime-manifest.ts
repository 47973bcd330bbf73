/** Which files draw, as the build listed them. */
export interface RuntimeManifest {
  hash: string;
  /** Name of the folder under runtime/. */
  folder: string;
  files: { path: string; sha256: string; bytes: number }[];
}

export async function fetchRuntimeManifest(baseUrl: string): Promise<RuntimeManifest> {
  const response = await fetch(`${baseUrl}runtime/manifest.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The drawing engine did not load (${response.status}). Reload the page.`);
  return (await response.json()) as RuntimeManifest;
}
