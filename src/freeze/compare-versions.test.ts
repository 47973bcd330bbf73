import { describe, expect, it } from 'vitest';
import type { Verdict } from '../template/verdict.ts';
import { createSample } from './__fixtures__/sample-version.ts';
import { compareVerdicts, pairGoldens } from './compare-versions.ts';
import { type FrozenVersion, freezeVersion } from './frozen-version.ts';

const fits: Verdict = { kind: 'fits', lines: 2 };
const overflows: Verdict = { kind: 'overflows', reason: 'Too wide.' };

/** The sample has two headlines in two sizes; verdicts are given in that order. */
function version(verdicts: Verdict[], sha = 'a'): FrozenVersion {
  const { input } = createSample();
  const goldens = input.goldens.map((golden, i) => ({
    ...golden,
    verdict: verdicts[i] ?? fits,
    sha256: `${sha}${i}`,
  }));
  const frozen = freezeVersion({ ...input, goldens });
  if (!frozen.ok) throw new Error(frozen.error.message);
  return frozen.value;
}

describe('compareVerdicts', () => {
  it('finds nothing where every verdict is as before', () => {
    expect(compareVerdicts(version([fits, overflows]), version([fits, overflows], 'b'))).toEqual([]);
  });

  it('puts what became worse first, then what became better, then the rest', () => {
    const before = version([fits, overflows, fits, fits]);
    const after = version([{ kind: 'shrinks', px: 60, lines: 2 }, fits, overflows, { ...fits, smallPx: 40 }]);
    expect(
      compareVerdicts(before, after).map(({ fixtureName, sizeId, turn }) => [fixtureName, sizeId, turn]),
    ).toEqual([
      ['No author', 'card', 'worse'],
      ['No author', 'square', 'worse'],
      ['Short', 'square', 'better'],
      ['Short', 'card', 'other'],
    ]);
  });

  it('lists headlines that only one of the two has drawn', () => {
    const both = version([]);
    const one = { ...both, goldens: both.goldens.slice(0, 2) };
    expect(
      compareVerdicts(both, one).map(({ fixtureName, before, after }) => [fixtureName, before, after]),
    ).toEqual([
      ['No author', fits, null],
      ['No author', fits, null],
    ]);
    expect(compareVerdicts(one, both).map(({ before, after }) => [before, after])).toEqual([
      [null, fits],
      [null, fits],
    ]);
  });
});

describe('pairGoldens', () => {
  it('pairs the pictures of both and says which are the same bytes', () => {
    const before = version([], 'a');
    const changed = version([], 'b');
    const after = { ...changed, goldens: [before.goldens[0]!, ...changed.goldens.slice(1, 3)] };
    expect(pairGoldens(before, after).map(({ same }) => same)).toEqual([true, false, false]);
  });
});
