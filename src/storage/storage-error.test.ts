import { describe, expect, it } from 'vitest';
import { ok } from '../lib/result.ts';
import { attempt, toStorageError } from './storage-error.ts';

function named(name: string, inner?: unknown): Error {
  return Object.assign(new Error('because'), { name, inner });
}

describe('toStorageError', () => {
  it.each([
    ['QuotaExceededError', 'storage.full'],
    ['SecurityError', 'storage.forbidden'],
    ['InvalidStateError', 'storage.forbidden'],
    ['MissingAPIError', 'storage.forbidden'],
    ['VersionError', 'storage.newer'],
    ['DataCloneError', 'storage.failed'],
  ])('reads %s as %s', (name, code) => {
    expect(toStorageError(new DOMException('because', name)).code).toBe(code);
  });

  it('looks inside what Dexie wraps, however deep', () => {
    const wrapped = named('OpenFailedError', named('AbortError', named('QuotaExceededError')));
    expect(toStorageError(wrapped)).toMatchObject({
      code: 'storage.full',
      detail: 'OpenFailedError: because < AbortError: because < QuotaExceededError: because',
    });
    expect(toStorageError(new Error('x', { cause: named('VersionError') })).code).toBe('storage.newer');
  });

  it('survives an error that contains itself, and things that are no errors', () => {
    const endless = named('AbortError');
    Object.assign(endless, { inner: endless });
    expect(toStorageError(endless).code).toBe('storage.failed');
    expect(toStorageError('odd')).toMatchObject({ code: 'storage.failed', detail: 'Error: odd' });
    expect(toStorageError(undefined).code).toBe('storage.failed');
  });

  it('says what to do, in every message', () => {
    for (const name of ['QuotaExceededError', 'SecurityError', 'VersionError', 'Other']) {
      expect(toStorageError(named(name)).message).toContain('Download the template');
    }
  });
});

describe('attempt', () => {
  it('passes results through and turns what is thrown into a value', async () => {
    expect(await attempt(async () => ok(3))).toEqual({ ok: true, value: 3 });
    const refused = await attempt(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage.forbidden' } });
  });
});
