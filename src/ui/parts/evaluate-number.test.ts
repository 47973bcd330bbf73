import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampNumber,
  evaluateNumber,
  type NumberContext,
  roundNumber,
  scaleStep,
} from './evaluate-number.ts';

const at694: NumberContext = { current: 694 };

function evaluated(text: string, context = at694): number {
  const result = evaluateNumber(text, context);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function codeOf(text: string, context = at694): string {
  const result = evaluateNumber(text, context);
  return result.ok ? `a value, ${result.value}` : result.error.code;
}

describe('evaluateNumber', () => {
  it('takes plain, decimal and negative numbers as they stand', () => {
    expect(evaluated('640')).toBe(640);
    expect(evaluated(' 1.06 ')).toBe(1.06);
    expect(evaluated('.5')).toBe(0.5);
    expect(evaluated('-8')).toBe(-8);
  });

  it('multiplies before it adds, and brackets go first', () => {
    expect(evaluated('1200*0.6')).toBe(720);
    expect(evaluated('2+3*4')).toBe(14);
    expect(evaluated('(2+3)*4')).toBe(20);
    expect(evaluated('12/4/3')).toBe(1);
    expect(evaluated('10-4-3')).toBe(3);
  });

  it('continues from the current value after a leading plus, times or divide', () => {
    expect(evaluated('+8')).toBe(702);
    expect(evaluated('*2')).toBe(1388);
    expect(evaluated('/2')).toBe(347);
  });

  it('continues from a negative value without losing its sign', () => {
    expect(evaluated('*2', { current: -8 })).toBe(-16);
    expect(evaluated('+8', { current: -8 })).toBe(0);
  });

  it('continues from a value too small to print without an exponent', () => {
    expect(evaluated('+1', { current: 1e-7 })).toBe(1);
  });

  it('reads a percentage of the parent, or else of the current value', () => {
    expect(evaluated('50%', { current: 10, percentOf: 1200 })).toBe(600);
    expect(evaluated('50%', { current: 10 })).toBe(5);
    expect(evaluated('100 + 10%', { current: 1, percentOf: 50 })).toBe(105);
  });

  it('ignores a unit at the end and reads the typographic signs', () => {
    expect(evaluated('12 px')).toBe(12);
    expect(evaluated('135°')).toBe(135);
    expect(evaluated('−8')).toBe(-8);
    expect(evaluated('6 × 4 ÷ 3')).toBe(8);
  });

  it('hides the noise of binary fractions', () => {
    expect(evaluated('0.1+0.2')).toBe(0.3);
  });

  it('never returns minus zero, which would be shown as -0', () => {
    expect(Object.is(evaluated('-0'), 0)).toBe(true);
  });

  it('refuses text that is not arithmetic, and says which', () => {
    for (const text of ['1,06', 'auto', '12 13', '2**3', '(2', '2)', '5+', '1e3', '()', '%']) {
      expect(codeOf(text)).toBe('number.syntax');
    }
    expect(evaluateNumber('1,06', at694)).toEqual({
      ok: false,
      error: { code: 'number.syntax', message: '1,06 is not a number.' },
    });
  });

  it('refuses an empty box, and one with only a unit', () => {
    expect(codeOf('  ')).toBe('number.empty');
    expect(codeOf('px')).toBe('number.empty');
  });

  it('refuses a division by zero', () => {
    expect(codeOf('1/0')).toBe('number.not-finite');
    expect(codeOf('0/0')).toBe('number.not-finite');
  });

  it('cannot continue from a mixed selection, but takes a whole number there', () => {
    const mixed: NumberContext = { current: null };
    expect(codeOf('+8', mixed)).toBe('number.no-current');
    expect(codeOf('50%', mixed)).toBe('number.no-current');
    expect(evaluated('8', mixed)).toBe(8);
    expect(evaluated('50%', { current: null, percentOf: 80 })).toBe(40);
  });

  it('agrees with JavaScript on sums and products of whole numbers', () => {
    const whole = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(
        whole,
        whole,
        whole,
        fc.constantFrom('+', '-', '*'),
        fc.constantFrom('+', '-', '*'),
        (a, b, c, s, t) => {
          const text = `${a}${s}${b}${t}${c}`;
          expect(evaluated(text)).toBe(roundNumber(Number(new Function(`return ${text}`)())));
        },
      ),
      { verbose: 1 },
    );
  });

  it('refuses a text too long to be meant, however it is nested', () => {
    expect(codeOf(`${'('.repeat(20000)}1${')'.repeat(20000)}`)).toBe('number.syntax');
  });

  it('ends with an answer for any text at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => typeof evaluateNumber(text, at694).ok === 'boolean'),
      { verbose: 1 },
    );
  });
});

describe('scaleStep', () => {
  it('makes ten steps with Shift and a tenth with Alt', () => {
    expect(scaleStep(2, { shift: false, alt: false })).toBe(2);
    expect(scaleStep(2, { shift: true, alt: false })).toBe(20);
    expect(scaleStep(2, { shift: false, alt: true })).toBe(0.2);
  });
});

describe('clampNumber', () => {
  it('keeps a value inside its limits, and inside one limit alone', () => {
    expect(clampNumber(5, 0, 3)).toBe(3);
    expect(clampNumber(-5, 0)).toBe(0);
    expect(clampNumber(5)).toBe(5);
  });
});
