import { describe, expect, it } from 'vitest';
import { readBorder, writeBorder } from './border-parts.ts';

describe('readBorder', () => {
  it('reads width, style and colour in any order', () => {
    expect(readBorder('1px solid #ccc')).toEqual({ width: '1px', style: 'solid', colour: '#ccc' });
    expect(readBorder('red dashed 2px')).toEqual({ width: '2px', style: 'dashed', colour: 'red' });
  });

  it('takes a function as one piece', () => {
    expect(readBorder('2px solid rgba(0, 0, 0, 0.5)')?.colour).toBe('rgba(0, 0, 0, 0.5)');
    expect(readBorder('var(--ink) solid')).toEqual({ width: null, style: 'solid', colour: 'var(--ink)' });
  });

  it('knows none', () => {
    expect(readBorder('none')).toEqual({ width: null, style: 'none', colour: null });
  });

  it('gives up on two pieces of one sort', () => {
    expect(readBorder('1px 2px solid')).toBeNull();
  });
});

describe('writeBorder', () => {
  it('changes one piece in its place', () => {
    expect(writeBorder('1px  solid #ccc', 'width', '3px')).toBe('3px  solid #ccc');
    expect(writeBorder('1px solid rgb(1, 2, 3)', 'colour', '#fff')).toBe('1px solid #fff');
  });

  it('adds what is missing in the usual order', () => {
    expect(writeBorder('solid #ccc', 'width', '2px')).toBe('2px solid #ccc');
    expect(writeBorder('2px', 'colour', '#ccc')).toBe('2px #ccc');
  });
});
