import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from './zip.ts';

const post = strToU8('---\ntitle: A\n---\n');

function read(bytes: Uint8Array) {
  const unzipped = readZip(bytes);
  if (!unzipped.ok) throw new Error(unzipped.error.code);
  return unzipped.value;
}

/** The offsets of the entries' records in the directory at the end of the archive. */
function directoryRecords(zip: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < zip.length - 4; at++)
    if (zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2) found.push(at);
  if (found.length === 0) throw new Error('no directory');
  return found;
}

describe('readZip', () => {
  it('unpacks Markdown and names the rest without unpacking it', () => {
    const { files, refused } = read(
      zipSync({ 'posts/a.md': post, 'posts/b.MDX': post, 'posts/photo.jpg': post }),
    );
    expect(files.map(({ path, bytes }) => [path, bytes.length])).toEqual([
      ['posts/a.md', post.length],
      ['posts/b.MDX', post.length],
      ['posts/photo.jpg', 0],
    ]);
    expect(refused).toEqual([]);
  });

  it('refuses paths that lead out and keeps the good ones', () => {
    const { files, refused } = read(
      zipSync({
        '../evil.md': post,
        'a/../../b.md': post,
        '/etc/c.md': post,
        'C:\\d.md': post,
        'ok.md': post,
      }),
    );
    expect(files.map(({ path }) => path)).toEqual(['ok.md']);
    expect(refused.map(({ place }) => place)).toEqual([
      '../evil.md',
      'a/../../b.md',
      '/etc/c.md',
      'C:\\d.md',
    ]);
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(
      new Set(['Its path leads out of the archive.']),
    );
  });

  it('refuses an entry that unpacks to hundreds of times its size', () => {
    const { files, refused } = read(zipSync({ 'bomb.md': new Uint8Array(1_900_000), 'ok.md': post }));
    expect(files.map(({ path }) => path)).toEqual(['ok.md']);
    expect(refused[0]!.reason).toMatch(/^It unpacks to \d+ times its size, as no text does\.$/);
  });

  it('refuses an entry that is too large for a post', () => {
    const { refused } = read(zipSync({ 'long.md': new Uint8Array(3 * 1024 * 1024) }));
    expect(refused).toEqual([{ place: 'long.md', reason: 'It has 3 MB, and 2 MB is the limit of a post.' }]);
  });

  it('never unpacks more than an entry says it holds', () => {
    const zip = zipSync({ 'liar.md': new Uint8Array(1_900_000).fill(0x61) });
    // The directory claims 100 bytes.
    new DataView(zip.buffer).setUint32(directoryRecords(zip)[0]! + 24, 100, true);
    const { files } = read(zip);
    expect(files.every(({ bytes }) => bytes.length <= 100)).toBe(true);
  });

  it('refuses an archive that unpacks to too much in all', () => {
    const noise = new Uint8Array(20_000).map((_, index) => (index * 7919) % 251);
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}.md`, noise]));
    const zip = zipSync(many, { level: 0 });
    // Each claims 1.9 MB.
    for (const at of directoryRecords(zip)) new DataView(zip.buffer).setUint32(at + 24, 1_900_000, true);
    expect(readZip(zip)).toMatchObject({ ok: false, error: { code: 'import.zip-bomb' } });
  });

  it('keeps the good entries beside a damaged one', () => {
    const text = strToU8(`---\ntitle: ${'Queue streams and logs '.repeat(50)}\n---\n`);
    const zip = zipSync({ 'a.md': text, 'b.md': post });
    // The first block of the first entry says a type that does not exist.
    zip[30 + 'a.md'.length] = 0xff;
    const { files, refused } = read(zip);
    expect(files.map(({ path }) => path)).toEqual(['b.md']);
    expect(refused).toEqual([{ place: 'a.md', reason: 'It cannot be unpacked. Zip the folder again.' }]);
  });

  it('says when it is no archive or cut off', () => {
    const zip = zipSync({ 'a.md': post });
    for (const bytes of [strToU8('PK not a zip'), zip.subarray(0, zip.length - 30)])
      expect(readZip(bytes)).toMatchObject({ ok: false, error: { code: 'import.zip' } });
  });
});
