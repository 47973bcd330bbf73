import type { Template } from '../template/schema.ts';
import { type Verdict, verdictClass } from '../template/verdict.ts';
import type { FrozenVersion, Golden } from './frozen-version.ts';

/** What became of one headline in one size. `null`: the version has not drawn it. */
export interface VerdictChange {
  fixtureId: string;
  fixtureName: string;
  sizeId: string;
  before: Verdict | null;
  after: Verdict | null;
  turn: 'worse' | 'better' | 'other';
}

/** Headlines whose verdict differs between two versions: worse first, then better, then the rest, each in order. */
export function compareVerdicts(before: FrozenVersion, after: FrozenVersion): VerdictChange[] {
  const keyOf = ({ fixtureId, sizeId }: Golden) => `${sizeId} ${fixtureId}`;
  const old = new Map(before.goldens.map((golden) => [keyOf(golden), golden]));
  const changes: VerdictChange[] = [];
  for (const golden of after.goldens) {
    const earlier = old.get(keyOf(golden));
    old.delete(keyOf(golden));
    if (earlier && areEqual(earlier.verdict, golden.verdict)) continue;
    changes.push(change(golden, earlier?.verdict ?? null, golden.verdict));
  }
  for (const golden of old.values()) changes.push(change(golden, golden.verdict, null));
  const rank = { worse: 0, better: 1, other: 2 };
  return changes.sort((a, b) => rank[a.turn] - rank[b.turn]);
}

/** Headlines that both versions have drawn, and whether their pictures are the same bytes. */
export function pairGoldens(
  before: FrozenVersion,
  after: FrozenVersion,
): { before: Golden; after: Golden; same: boolean }[] {
  return after.goldens.flatMap((golden) => {
    const earlier = before.goldens.find(
      ({ fixtureId, sizeId }) => fixtureId === golden.fixtureId && sizeId === golden.sizeId,
    );
    return earlier ? [{ before: earlier, after: golden, same: earlier.sha256 === golden.sha256 }] : [];
  });
}

export function templateOf({ manifest, source, fixtures }: FrozenVersion): Template {
  return { manifest, source, fixtures };
}

function change(golden: Golden, before: Verdict | null, after: Verdict | null): VerdictChange {
  const { fixtureId, fixtureName, sizeId } = golden;
  return { fixtureId, fixtureName, sizeId, before, after, turn: turnOf(before, after) };
}

const severity = { pass: 0, warn: 1, unknown: 1, fail: 2 };

function turnOf(before: Verdict | null, after: Verdict | null): VerdictChange['turn'] {
  if (before === null || after === null) return 'other';
  const [from, to] = [severity[verdictClass(before)], severity[verdictClass(after)]];
  return to > from ? 'worse' : to < from ? 'better' : 'other';
}

function areEqual(a: Verdict, b: Verdict): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
