import { describe, expect, it } from 'vitest';
import { createSample } from './__fixtures__/sample-version.ts';
import { bundleFiles } from './bundle.ts';
import { planPaths } from './bundle-paths.ts';
import { type FontSubsets, type FrozenVersion, freezeVersion } from './frozen-version.ts';
import { placeTexts, writeTexts } from './written-texts.ts';

function sample(): { frozen: FrozenVersion; readBlob: (sha256: string) => Uint8Array | undefined } {
  const { input, blobs } = createSample();
  const frozen = freezeVersion(input);
  if (!frozen.ok) throw new Error(frozen.error.message);
  return { frozen: frozen.value, readBlob: (sha256) => blobs.get(sha256) };
}

const subsets: FontSubsets = {
  faces: [{ whole: 'a', sha256: 'b', wholeBytes: 9, bytes: 3, letters: 2, withheld: '' }],
  proof: { goldens: 1, texts: 12 },
};
const textAt = (texts: { path: string; text: string }[], path: string) =>
  texts.find((each) => each.path === path)?.text;

describe('placeTexts', () => {
  it('gives what was frozen, though a later build words it otherwise', () => {
    const { frozen, readBlob } = sample();
    const texts = [{ path: 'README.md', text: '# As it was worded\n\n## Verify\n' }];
    const files = bundleFiles({ ...frozen, texts }, readBlob, { target: 'plain' });
    if (!files.ok) throw new Error(files.error.message);
    const readme = files.value.find(({ path }) => path === 'README.md');
    expect(new TextDecoder().decode(readme?.bytes)).toBe('# As it was worded\n\n## Verify\n');
    expect(files.value.some(({ path }) => path === 'types.d.ts')).toBe(false);
  });

  it('puts the target’s section before the first of the README’s own, whatever signs it holds', () => {
    const texts = [{ path: 'README.md', text: '# Card, v1\n\n## Verify\n\nnode\n\n## Verify\n' }];
    const placed = placeTexts({ ...sample().frozen, texts }, planPaths(sample().frozen), {
      readmeSection: '## Hono\n\nWrite $& and $1.\n',
    });
    expect(placed).toEqual([
      {
        path: 'README.md',
        text: '# Card, v1\n\n## Hono\n\nWrite $& and $1.\n\n## Verify\n\nnode\n\n## Verify\n',
      },
    ]);
  });

  it('tells of subset fonts only in a bundle that has them', () => {
    const frozen = { ...sample().frozen, subsets };
    const paths = planPaths(frozen);
    const kept = { ...frozen, texts: writeTexts(frozen, paths) };
    const smaller = placeTexts(kept, paths, { fonts: 'subset' });
    const whole = placeTexts(kept, paths, { fonts: 'whole' });
    expect(textAt(smaller, 'README.md')).toContain('1 font is a subset');
    expect(textAt(whole, 'README.md')).not.toContain('subset');
    expect(smaller.map(({ path }) => path).sort()).toEqual(whole.map(({ path }) => path).sort());
    expect(new Set(whole.map(({ path }) => path)).size).toBe(9);
  });

  it('gives the plain README where whole fonts alone were frozen', () => {
    const { frozen } = sample();
    const kept = { ...frozen, texts: writeTexts(frozen, planPaths(frozen)) };
    expect(placeTexts(kept, planPaths(frozen), { fonts: 'subset' })).toEqual(
      placeTexts(kept, planPaths(frozen), {}),
    );
  });
});
