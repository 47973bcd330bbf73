import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyleEntry } from '../../../source/source-tree.ts';
import { findSideEntry, readSides, sides, writeSide } from './box-sides.ts';

describe('readSides', () => {
  it('reads one to four values in the order of CSS', () => {
    expect(readSides(20)).toEqual({ Top: 20, Right: 20, Bottom: 20, Left: 20 });
    expect(readSides('1px')).toEqual({ Top: '1px', Right: '1px', Bottom: '1px', Left: '1px' });
    expect(readSides('1px 2px')).toEqual({ Top: '1px', Right: '2px', Bottom: '1px', Left: '2px' });
    expect(readSides('1px 2px 3px')).toEqual({ Top: '1px', Right: '2px', Bottom: '3px', Left: '2px' });
    expect(readSides('64px 56px 60px 72px')).toEqual({
      Top: '64px',
      Right: '56px',
      Bottom: '60px',
      Left: '72px',
    });
  });

  it('knows auto', () => {
    expect(readSides('0 auto')).toEqual({ Top: '0', Right: 'auto', Bottom: '0', Left: 'auto' });
  });

  it('gives up on functions, five values and nothing', () => {
    expect(readSides('calc(1px + 2px)')).toBeNull();
    expect(readSides('1px 2px 3px 4px 5px')).toBeNull();
    expect(readSides('')).toBeNull();
  });
});

describe('writeSide', () => {
  it('replaces the one number of four', () => {
    expect(writeSide('64px 56px 60px 72px', 'Right', 48)).toBe('64px 48px 60px 72px');
    expect(writeSide('64px 56px 60px 72px', 'Left', 0)).toBe('64px 56px 60px 0px');
  });

  it('keeps the spaces as they were written', () => {
    expect(writeSide(' 1px  2px 3px   4px ', 'Bottom', 9)).toBe(' 1px  2px 9px   4px ');
  });

  it('writes out the sides that shared the value', () => {
    expect(writeSide('64px 72px', 'Top', 10)).toBe('10px 72px 64px');
    expect(writeSide('64px 72px', 'Left', 10)).toBe('64px 72px 64px 10px');
    expect(writeSide('64px 72px', 'Right', 10)).toBe('64px 10px 64px 72px');
    expect(writeSide('64px 72px', 'Bottom', 10)).toBe('64px 72px 10px');
    expect(writeSide(20, 'Left', 30)).toBe('20px 20px 20px 30px');
    expect(writeSide('1px 2px 3px', 'Right', 9)).toBe('1px 9px 3px 2px');
  });

  it('keeps units, and gives px to what had none', () => {
    expect(writeSide('1em 2%', 'Bottom', 3)).toBe('1em 2% 3em');
    expect(writeSide('0 auto', 'Left', 5)).toBe('0 auto 0 5px');
    expect(writeSide('0 0 0 0', 'Top', 'auto')).toBe('auto 0 0 0');
  });

  it('changes one side and no other, whatever the shorthand', () => {
    const token = fc.constantFrom('0', '4px', '1.5em', '10%', 'auto');
    const shorthand = fc.array(token, { minLength: 1, maxLength: 4 }).map((tokens) => tokens.join(' '));
    fc.assert(
      fc.property(
        shorthand,
        fc.constantFrom(...sides),
        fc.integer({ min: -99, max: 99 }),
        (value, side, next) => {
          const before = readSides(value)!;
          const after = readSides(writeSide(value, side, next)!)!;
          for (const other of sides) if (other !== side) expect(after[other]).toBe(before[other]);
          expect(Number.parseFloat(String(after[side]))).toBe(next);
        },
      ),
    );
  });
});

describe('findSideEntry', () => {
  const entry = (name: string): StyleEntry => ({
    name,
    span: { from: 0, to: 0 },
    valueSpan: { from: 0, to: 0 },
    origin: { from: 'literal', value: name },
  });

  it('takes the later of shorthand and side', () => {
    const styles = [entry('paddingTop'), entry('padding'), entry('paddingLeft')];
    expect(findSideEntry(styles, 'padding', 'Top')?.name).toBe('padding');
    expect(findSideEntry(styles, 'padding', 'Left')?.name).toBe('paddingLeft');
    expect(findSideEntry(styles, 'margin', 'Left')).toBeNull();
  });
});
