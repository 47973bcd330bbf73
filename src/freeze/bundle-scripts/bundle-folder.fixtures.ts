import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createSample, sampleRuntime } from '../__fixtures__/sample-version.ts';
import { bundleFiles } from '../bundle.ts';
import { freezeVersion } from '../frozen-version.ts';

const fixtureText = (name: string) =>
  readFileSync(new URL(`../__fixtures__/${name}`, import.meta.url), 'utf8');

/** The sample version's bundle on disk, with a stand-in for the engines whose pictures are text. */
export function writeSampleBundle(folder: string): void {
  const runtime = {
    ...sampleRuntime,
    'runtime.mjs': fixtureText('fake-runtime.mjs'),
    'compile.mjs': fixtureText('fake-compile.mjs'),
    'encode.mjs': fixtureText('fake-encode.mjs'),
    'jpeg.wasm': 'jpeg wasm',
  };
  const { input, blobs } = createSample(runtime, `/* jsx */ ${createSample().input.source}`);
  const frozen = freezeVersion(input);
  if (!frozen.ok) throw new Error(frozen.error.message);
  const files = bundleFiles(frozen.value, (sha256) => blobs.get(sha256), { target: 'plain' });
  if (!files.ok) throw new Error(files.error.message);
  for (const { path, bytes } of files.value) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
