import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNamer, slug } from './file-name.ts';

describe('slug', () => {
  const cases: [text: string, name: string][] = [
    ['Northbound post', 'northbound-post'],
    ['  Été — 12 % off!  ', 'ete-12-off'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本語', 'card'],
    ['', 'card'],
    ['CON', 'con-file'],
    ['com1', 'com1-file'],
    ['console', 'console'],
  ];
  for (const [text, name] of cases) {
    it(`makes “${name}” of “${text}”`, () => {
      expect(slug(text, 'card')).toBe(name);
    });
  }

  it('is short, and its cut leaves no hyphen at the end', () => {
    expect(slug(`${'a'.repeat(47)} b`, 'card')).toBe('a'.repeat(47));
  });

  it('gives only safe names, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slug(text, 'x')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
      { seed: 12, verbose: true },
    );
  });
});

describe('createNamer', () => {
  it('numbers repeated names before the extension', () => {
    const name = createNamer();
    expect(['a.woff', 'a.woff', 'a-2.woff', 'b', 'a.woff'].map(name)).toEqual([
      'a.woff',
      'a-2.woff',
      'a-2-2.woff',
      'b',
      'a-3.woff',
    ]);
  });
});
