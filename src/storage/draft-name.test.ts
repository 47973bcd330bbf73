import { describe, expect, it } from 'vitest';
import { appendToName, cleanName, pickFreeName } from './draft-name.ts';

describe('cleanName', () => {
  it('trims, and never leaves a draft without a name', () => {
    expect(cleanName('  Blog post ')).toBe('Blog post');
    expect(cleanName(' \n ')).toBe('Untitled');
  });

  it('cuts at the 200 characters that a manifest takes', () => {
    expect(cleanName('x'.repeat(201))).toBe('x'.repeat(200));
  });
});

describe('pickFreeName', () => {
  it('keeps a free name and numbers a taken one with the first free number', () => {
    expect(pickFreeName('Post', ['Blog'])).toBe('Post');
    expect(pickFreeName('Post', ['Post', 'Post 3'])).toBe('Post 2');
    expect(pickFreeName('Post', ['Post', 'Post 2'])).toBe('Post 3');
  });

  it('finds a free name of at most 200 characters when the longest is taken', () => {
    expect(pickFreeName('x'.repeat(200), ['x'.repeat(200)])).toBe(`${'x'.repeat(198)} 2`);
  });
});

describe('appendToName', () => {
  it('keeps the ending whole', () => {
    expect(appendToName('Post', ' copy')).toBe('Post copy');
    expect(appendToName('x'.repeat(200), ' copy')).toBe(`${'x'.repeat(195)} copy`);
  });
});
