import { describe, expect, it } from 'vitest';
import { createSample } from './__fixtures__/sample-version.ts';
import { bundleFiles } from './bundle.ts';
import { freezeVersion } from './frozen-version.ts';
import { measureLimits } from './measure-limits.ts';
import { messengerLimit } from './targets/target.ts';

function sample() {
  const { input, blobs, keep } = createSample();
  const heavy = keep('x'.repeat(400_000));
  const goldens = input.goldens.map((golden, i) => (i === 2 ? { ...golden, sha256: heavy } : golden));
  const frozen = freezeVersion({ ...input, goldens });
  if (!frozen.ok) throw new Error(frozen.error.message);
  const files = bundleFiles(frozen.value, (sha256) => blobs.get(sha256), { target: 'plain' });
  if (!files.ok) throw new Error(files.error.message);
  return { frozen: frozen.value, files: files.value };
}

describe('measureLimits', () => {
  it('measures the heaviest picture and names its headline', () => {
    const { frozen, files } = sample();
    expect(measureLimits(frozen, [messengerLimit], files)).toMatchObject([
      { limit: { label: 'Messengers', maxBytes: 300_000 }, bytes: 400_000, headline: 'No author' },
    ]);
  });

  it('finds the pictures of a bundle that lies in a folder of the project', () => {
    const { frozen, files } = sample();
    const placed = files.map((file) => ({ ...file, path: `frieze/card/${file.path}` }));
    expect(measureLimits(frozen, [messengerLimit], placed)[0]).toMatchObject({
      bytes: 400_000,
      headline: 'No author',
    });
  });

  it('counts for an upload what draws, and neither goldens, papers nor what only the machine at home runs', () => {
    const { frozen, files } = sample();
    const limit = { label: 'Upload', of: 'upload' as const, maxBytes: 1, advice: 'Draw at build time.' };
    const [measured] = measureLimits(frozen, [limit], files);
    const papers = files.filter(
      ({ path }) =>
        path.startsWith('goldens/') ||
        path === 'runtime/compile.mjs' ||
        /\.(md|txt|d\.ts|d\.mts)$/.test(path),
    );
    const sum = (list: typeof files) => list.reduce((total, { bytes }) => total + bytes.length, 0);
    expect(papers.length).toBeGreaterThan(5);
    expect(measured?.bytes).toBe(sum(files) - sum(papers));
  });

  it('counts a compressed upload by what it weighs compressed', () => {
    const { frozen, files } = sample();
    const limit = { label: 'Upload', of: 'upload-gzipped' as const, maxBytes: 1, advice: 'Pay.' };
    const repeated = { path: 'code.js', bytes: new Uint8Array(1_000_000) };
    const without = measureLimits(frozen, [limit], files)[0]!.bytes;
    const withIt = measureLimits(frozen, [limit], [...files, repeated])[0]!.bytes;
    // A million zeros are about a thousand bytes in gzip.
    expect(withIt - without).toBeGreaterThan(900);
    expect(withIt - without).toBeLessThan(1100);
  });
});
