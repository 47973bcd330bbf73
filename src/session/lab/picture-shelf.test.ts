import { describe, expect, it } from 'vitest';
import { createPictureShelf } from './picture-shelf.ts';

function shelfOf(maxBytes: number) {
  const open = new Set<string>();
  const dropped: string[] = [];
  let count = 0;
  const shelf = createPictureShelf(
    maxBytes,
    {
      create: () => {
        const url = `blob:${++count}`;
        open.add(url);
        return url;
      },
      revoke: (url) => void open.delete(url),
    },
    (key) => dropped.push(key),
  );
  return { shelf, open, dropped };
}

const picture = (bytes: number) => new Blob(['x'.repeat(bytes)]);

describe('the shelf of small pictures', () => {
  it('drops the one seen longest ago when the bytes run out, and frees its address', () => {
    const { shelf, open, dropped } = shelfOf(100);
    shelf.put('a', picture(40));
    shelf.put('b', picture(40));
    shelf.touch('a');
    shelf.put('c', picture(40));
    expect(dropped).toEqual(['b']);
    expect(open).toEqual(new Set(['blob:1', 'blob:3']));
    expect(shelf.bytes()).toBe(80);
  });

  it('replaces the picture of a key without calling it dropped', () => {
    const { shelf, open, dropped } = shelfOf(100);
    shelf.put('a', picture(60));
    expect(shelf.put('a', picture(70))).toBe('blob:2');
    expect(shelf.bytes()).toBe(70);
    expect([...open]).toEqual(['blob:2']);
    expect(dropped).toEqual([]);
  });

  it('keeps the newest even where it is larger than the shelf', () => {
    const { shelf, dropped } = shelfOf(10);
    shelf.put('a', picture(5));
    expect(shelf.put('b', picture(50))).toBe('blob:2');
    expect(dropped).toEqual(['a']);
  });
});
