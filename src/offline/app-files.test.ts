import { describe, expect, it } from 'vitest';
import { groupOf, isNamedByContent } from './app-files.ts';

describe('groupOf', () => {
  it('keeps from the first visit on all that opens, draws and exports', () => {
    for (const path of [
      'index.html',
      'assets/index-0DjLcZmH.js',
      'runtime/295ab2c60421276b/resvg.wasm',
      'starters/blog/assets/logo.svg',
      'starters/licences/inter.txt',
      'chain/licences/twemoji.txt',
      'ui-fonts/inter-latin-var.woff2',
    ])
      expect([path, groupOf(path)]).toEqual([path, 'app']);
  });

  it('leaves the forty megabytes of fonts and emoji until a card uses them', () => {
    expect(groupOf('starters/fonts/fraunces-latin-900-normal.woff')).toBe('catalogue');
    expect(groupOf('chain/fonts/noto-sans-thai-thai-700.woff')).toBe('chain');
    expect(groupOf('chain/emoji/1f600.svg')).toBe('chain');
    expect(groupOf('chain/dictionaries/thai.dict')).toBe('chain');
  });
});

describe('isNamedByContent', () => {
  it('is true of what no other release can have other bytes for', () => {
    expect(isNamedByContent('assets/LabScreen--o7CV7Xe.js')).toBe(true);
    expect(isNamedByContent('runtime/295ab2c60421276b/runtime.mjs')).toBe(true);
  });

  it('is false of names that every release has', () => {
    for (const path of [
      'index.html',
      'runtime/manifest.json',
      'runtime/LICENSE',
      'starters/story/assets/fjord.jpg',
    ])
      expect([path, isNamedByContent(path)]).toEqual([path, false]);
  });
});
