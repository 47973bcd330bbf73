import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createSample } from './__fixtures__/sample-version.ts';
import { bundleFiles } from './bundle.ts';
import { freezeVersion } from './frozen-version.ts';
import { readZip, zipLimits } from './read-zip.ts';
import { zipFiles } from './zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A zip of other programs, with one number of its first directory entry written over. */
function patched(
  files: Record<string, Uint8Array>,
  patch: (view: DataView, entryAt: number) => void,
): Uint8Array {
  const zip = zipSync(files, { mtime: '1990-01-01T00:00:00' });
  const view = new DataView(zip.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at += 1;
  patch(view, at);
  return zip;
}

const codeOf = (zip: Uint8Array) => {
  const read = readZip(zip);
  return read.ok ? 'read' : read.error.code;
};

describe('readZip', () => {
  it('reads a bundle that was written here, byte for byte', () => {
    const { input, blobs } = createSample();
    const frozen = freezeVersion(input);
    if (!frozen.ok) throw new Error(frozen.error.message);
    const files = bundleFiles(frozen.value, (sha256) => blobs.get(sha256), { target: 'plain' });
    if (!files.ok) throw new Error(files.error.message);
    expect(readZip(zipFiles(files.value))).toEqual({ ok: true, value: files.value });
  });

  it('reads stored and packed files, empty ones, folders and letters of any language', () => {
    const zip = zipSync({
      'leer/': new Uint8Array(),
      'leer/été 東京.txt': [bytes('x'.repeat(5000)), { level: 9 }],
      'a.bin': [bytes('stored'), { level: 0 }],
      'empty.txt': new Uint8Array(),
    });
    const read = readZip(zip);
    expect(read.ok && read.value.map(({ path, bytes: content }) => [path, content.length])).toEqual([
      ['leer/été 東京.txt', 5000],
      ['a.bin', 6],
      ['empty.txt', 0],
    ]);
  });

  it.each([
    '../evil.txt',
    'a/../../evil.txt',
    '/etc/passwd',
    'C:/evil.txt',
    'a\\..\\evil.txt',
    'a//b.txt',
    './a.txt',
    'a\u0000.txt',
    'a\u202Etxt.exe',
    'x'.repeat(300),
  ])('refuses the path %j', (path) => {
    expect(readZip(zipSync({ [path]: bytes('x') }))).toMatchObject({
      ok: false,
      error: { code: 'zip.path' },
    });
  });

  it('refuses two files that are one on macOS and Windows', () => {
    expect(codeOf(zipSync({ 'Card.jsx': bytes('a'), 'card.jsx': bytes('b') }))).toBe('zip.path');
  });

  it('refuses a bomb by what it claims, before it is unpacked', () => {
    const bomb = zipSync({ 'zeros.bin': [new Uint8Array(30 * 1024 * 1024), { level: 9 }] });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe('zip.ratio');
  });

  it('refuses a bomb that claims to be small as soon as it is larger', () => {
    const zip = patched({ 'zeros.bin': new Uint8Array(20 * 1024 * 1024) }, (view, at) =>
      view.setUint32(at + 24, 100, true),
    );
    expect(readZip(zip)).toMatchObject({
      error: { code: 'zip.broken', message: expect.stringContaining('zeros.bin') as string },
    });
  });

  it('refuses more than one file or all files may weigh', () => {
    const claim = (size: number) =>
      patched({ 'a.bin': bytes('a') }, (view, at) => view.setUint32(at + 24, size, true));
    expect(codeOf(claim(zipLimits.fileBytes + 1))).toBe('zip.too-large');
    const five = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}.bin`, bytes('a')]));
    const zip = zipSync(five, { level: 0 });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 20, zipLimits.fileBytes, true);
        view.setUint32(at + 24, zipLimits.fileBytes, true);
      }
    }
    expect(codeOf(zip)).toBe('zip.too-large');
    expect(codeOf(new Uint8Array(zipLimits.zipBytes + 1))).toBe('zip.too-large');
  });

  it('refuses more entries than a bundle ever has', () => {
    const many = Object.fromEntries(
      Array.from({ length: zipLimits.entries + 1 }, (_, i) => [`${i}.txt`, bytes('')]),
    );
    expect(codeOf(zipSync(many))).toBe('zip.too-many');
  });

  it('refuses links, encryption, other ways of packing and zips in parts', () => {
    const one = { 'a.txt': bytes('hello') };
    expect(codeOf(patched(one, (view, at) => view.setUint32(at + 38, 0xa1ff0000, true)))).toBe('zip.feature');
    expect(codeOf(patched(one, (view, at) => view.setUint16(at + 8, 1, true)))).toBe('zip.feature');
    expect(codeOf(patched(one, (view, at) => view.setUint16(at + 10, 12, true)))).toBe('zip.feature');
    const zip = zipSync(one);
    new DataView(zip.buffer).setUint16(zip.length - 22 + 10, 0xffff, true);
    expect(codeOf(zip)).toBe('zip.feature');
  });

  it('refuses a file whose checksum does not hold, and one that is not where the zip says', () => {
    const one = { 'a.txt': [bytes('hello'), { level: 0 as const }] as [Uint8Array, { level: 0 }] };
    const damaged = zipSync(one);
    damaged[damaged.indexOf(0x68)] = 0x48;
    expect(readZip(damaged)).toMatchObject({
      error: { code: 'zip.broken', message: expect.stringContaining('checksum') as string },
    });
    expect(codeOf(patched({ 'a.txt': bytes('hello') }, (view, at) => view.setUint32(at + 42, 5, true)))).toBe(
      'zip.broken',
    );
    expect(
      codeOf(patched({ 'a.txt': bytes('hello') }, (view, at) => view.setUint32(at + 42, 0xfffffff0, true))),
    ).toBe('zip.broken');
  });

  it('never throws, wherever one byte of a good zip is changed or its end is cut', () => {
    const zip = zipSync({
      'card.jsx': bytes('export default () => null;'),
      'b/c.txt': bytes('text '.repeat(50)),
    });
    for (let at = 0; at < zip.length; at += 1) {
      for (const value of [0, 0xff, zip[at]! ^ 1]) {
        const changed = zip.slice();
        changed[at] = value;
        expect(() => readZip(changed)).not.toThrow();
      }
      expect(() => readZip(zip.slice(0, at))).not.toThrow();
    }
  });
});
