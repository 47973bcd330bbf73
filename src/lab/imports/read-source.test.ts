import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createSlicedReader, detectFormat, readFolder, readWhole } from './read-source.ts';

const format = (path: string, text: string) => {
  const found = detectFormat(path, strToU8(text));
  return found.ok ? found.value : found.error.code;
};

describe('detectFormat', () => {
  it('goes by content, and by name where content says little', () => {
    expect(format('posts.csv', 'title,author\n')).toBe('csv');
    expect(format('posts.txt', 'One\nTwo')).toBe('lines');
    expect(format('export', '\n [{"title":"A"}]')).toBe('json');
    expect(format('feed', '<?xml version="1.0"?><rss/>')).toBe('xml');
    expect(format('feed.txt', '\uFEFF<urlset/>')).toBe('xml');
    expect(format('a.mdx', '# A')).toBe('markdown');
    expect(format('post', '---\ntitle: A\n---')).toBe('markdown');
    expect(detectFormat('posts.csv', zipSync({ 'a.md': strToU8('# A') }))).toEqual({
      ok: true,
      value: 'zip',
    });
  });

  it('refuses what is no text', () => {
    expect(format('photo.csv', '\x89PNG\r\n\x1a\n\0\0\0')).toBe('import.format');
  });
});

describe('readWhole', () => {
  it('reads a zip of posts; rows in are rows shown and rows refused', () => {
    const zip = zipSync({
      'posts/a.md': strToU8('---\ntitle: A\n---\n'),
      'posts/b.md': strToU8('---\ntitle: "open\n---\n'),
      'posts/../../c.md': strToU8('# C'),
      'logo.png': strToU8('x'),
    });
    const table = readWhole('zip', { path: 'posts.zip', bytes: zip });
    if (!table.ok) throw new Error(table.error.code);
    expect(table.value.records.map(({ place }) => place)).toEqual(['posts/a.md']);
    expect(table.value.refused.map(({ place }) => place)).toEqual(['posts/../../c.md', 'posts/b.md']);
    expect(table.value.notes).toEqual(['1 file is not Markdown and passed over.']);
    expect(table.value.columns).toEqual(['title', 'file']);
  });

  it('says which XML it cannot use', () => {
    const code = (text: string) => {
      const table = readWhole('xml', { path: 'a.xml', bytes: strToU8(text) });
      return table.ok ? 'read' : table.error.code;
    };
    expect(code('<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>')).toBe('import.sitemap-index');
    expect(code('<html><body/></html>')).toBe('import.xml-kind');
    expect(code('<rss><channel/></rss>')).toBe('read');
  });

  it('tells the encoding it read', () => {
    const table = readWhole('json', {
      path: 'a.json',
      bytes: Uint8Array.from([...strToU8('["Caf'), 0xe9, ...strToU8('"]')]),
    });
    expect(table.ok && table.value.records[0]!.cells.headline).toBe('Café');
    expect(table.ok && table.value.notes).toEqual([
      'It is not in UTF-8 and was read as Windows-1252. Look at its accents.',
    ]);
  });
});

it('keeps the good posts of a zip beside a path that leads out and a bomb', () => {
  const post = strToU8('---\ntitle: A\n---\n');
  const bytes = zipSync(
    { 'a.md': post, '../b.md': post, 'bomb.md': new Uint8Array(1024 * 1024) },
    { level: 9 },
  );
  const table = readWhole('zip', { path: 'posts.zip', bytes });
  if (!table.ok) throw new Error(table.error.message);
  expect(table.value.records.map(({ place }) => place)).toEqual(['a.md']);
  expect(table.value.refused.map(({ place }) => place)).toEqual(['../b.md', 'bomb.md']);
  expect(table.value.refused[0]!.reason).toBe('Its path leads out of the archive.');
  expect(table.value.refused[1]!.reason).toMatch(/^It unpacks to \d+ times its size, as no text does\.$/);
});

it('a folder without Markdown is refused', () => {
  expect(readFolder([{ path: 'a.txt', bytes: strToU8('x') }])).toMatchObject({
    ok: false,
    error: { code: 'import.no-markdown' },
  });
});

describe('createSlicedReader', () => {
  it('reads a table slice by slice, in any encoding', () => {
    const reader = createSlicedReader('csv');
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'title;n\n"Grö\nße";1\nB;2'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    for (let at = 0; at < bytes.length; at += 9)
      reader.push(bytes.subarray(at, at + 9), at + 9 >= bytes.length);
    const { records, notes } = reader.build();
    expect(records.map(({ cells }) => cells.title)).toEqual(['Grö\nße', 'B']);
    expect(notes).toEqual(['It is in UTF-16.']);
  });

  it('reads UTF-16 without a mark, and keeps every row of a file that mixes encodings', () => {
    const wide = createSlicedReader('csv');
    wide.push(Uint8Array.from([...'title,n\nGrö,1\n'].flatMap((letter) => [0, letter.charCodeAt(0)])), true);
    expect(wide.build()).toMatchObject({
      records: [{ place: 'Row 2', cells: { title: 'Grö', n: '1' } }],
      notes: ['It is in UTF-16.'],
    });
    const mixed = createSlicedReader('csv');
    mixed.push(strToU8('title,n\nGrö,1\n'), false);
    mixed.push(Uint8Array.from([...strToU8('Caf'), 0xe9, ...strToU8(',2\nZoë,3\n')]), true);
    const { records, refusedCount, notes } = mixed.build();
    expect(records.map(({ cells }) => cells.title)).toEqual(['Grö', 'Café', 'Zoë']);
    expect(refusedCount).toBe(0);
    expect(notes).toEqual([
      'It mixes encodings: 1 line is not in UTF-8, the first is line 3. It was read as Windows-1252.',
    ]);
  });

  it('gives up on a file without line ends', () => {
    const reader = createSlicedReader('csv');
    const slice = new Uint8Array(1024 * 1024).fill(0x61);
    const codes = Array.from({ length: 5 }, () => {
      const pushed = reader.push(slice, false);
      return pushed.ok ? 'ok' : pushed.error.code;
    });
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'import.no-lines']);
  });
});
