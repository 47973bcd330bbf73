import { describe, expect, it } from 'vitest';
import {
  cacheNamesOf,
  findStaleCaches,
  isAloneOpen,
  isPageOpened,
  isReleaseServed,
  releaseLock,
} from './kept-files.ts';

const scope = 'https://cards.example/frieze/';
const neighbour = 'https://cards.example/frieze/next/';
const groups = { catalogue: 'c1', chain: 'h1' };

describe('isAloneOpen', () => {
  it('is true when every tab of this copy of Frieze runs the release, and when none is open', () => {
    expect(isAloneOpen(scope, 'b', [])).toBe(true);
    expect(isAloneOpen(scope, 'b', [releaseLock(scope, 'b'), releaseLock(scope, 'b')])).toBe(true);
  });

  it('is false while one tab runs another release, whose chunks must stay', () => {
    expect(isAloneOpen(scope, 'b', [releaseLock(scope, 'b'), releaseLock(scope, 'a')])).toBe(false);
  });

  it('does not look at locks of others: another copy below the same folder, or the app’s own', () => {
    expect(isAloneOpen(scope, 'b', [releaseLock(neighbour, 'a'), 'drafts', `frieze files ${scope}`])).toBe(
      true,
    );
  });
});

describe('findStaleCaches', () => {
  const names = cacheNamesOf(scope, { groups });

  it('names what other fonts were kept in, and keeps what this release keeps', () => {
    const before = cacheNamesOf(scope, { groups: { catalogue: 'c1', chain: 'h0' } });
    expect(findStaleCaches(scope, names, [...Object.values(before), ...Object.values(names)])).toEqual([
      before.chain,
    ]);
  });

  it('never names a cache of another copy or of another app', () => {
    expect(
      findStaleCaches(scope, names, [...Object.values(cacheNamesOf(neighbour, { groups })), 'photos']),
    ).toEqual([]);
  });
});

describe('what pages and service workers say', () => {
  it('is told apart, and anything else is not understood', () => {
    expect(isPageOpened({ type: 'opened', releaseId: 'a' })).toBe(true);
    expect(isReleaseServed({ type: 'served', releaseId: 'a' })).toBe(true);
    for (const other of [null, 'opened', {}, { type: 'opened' }, { type: 'served', releaseId: 1 }]) {
      expect(isPageOpened(other)).toBe(false);
      expect(isReleaseServed(other)).toBe(false);
    }
    expect(isPageOpened({ type: 'served', releaseId: 'a' })).toBe(false);
  });
});
