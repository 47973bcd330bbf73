import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareText } from './prepare.ts';

describe('prepareText', () => {
  it.each([
    [
      'R1.1 trims and makes one space of each run of white space',
      '  a \t\n b\r\n\fc\u2028d\u0085e ',
      'a b c d e',
    ],
    ['R1.2 drops control characters', 'a\u0000b\u0007c\u001fd\u007fe\u009ff', 'abcdef'],
    ['R1.2 drops the byte order mark and soft hyphens', '\ufeffcol\u00adlabo\ufeffration', 'collaboration'],
    ['R1.3 makes U+FFFD of lone surrogates', 'a\ud83d b\udc00', 'a\ufffd b\ufffd'],
    ['does not join surrogates that stood apart', '\ud83d\u00ad\ude80', '\ufffd\ufffd'],
    ['R1.3 composes to NFC', 'e\u0301 \u1112\u1161\u11ab', 'é 한'],
    ['keeps pairs of surrogates', '🚀', '🚀'],
    [
      'R1.2 keeps joiners, variation selectors and bidi controls',
      '👩\u200d👧 ❤\ufe0f \u202eabc\u202c \u200e',
      '👩\u200d👧 ❤\ufe0f \u202eabc\u202c \u200e',
    ],
    [
      'R1.1 keeps no-break, ideographic and zero-width spaces inside',
      'a\u00a0b\u3000c\u200bd',
      'a\u00a0b\u3000c\u200bd',
    ],
    ['keeps what looks like markup', '<b>&amp; {{x}} $& \\n', '<b>&amp; {{x}} $& \\n'],
    ['makes nothing of nothing', ' \t\u0000\n ', ''],
  ])('%s', (_, given, prepared) => {
    expect(prepareText(given)).toBe(prepared);
  });

  it('R1.4 changes nothing when applied twice', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ' ',
        '\u00a0',
        '\t',
        '\u0000',
        '\u00ad',
        '\ufeff',
        '\u0085',
        '\u2028',
        '\u3000',
        '\ud83d',
        '\ude80',
        '\u0301',
        '\u0340',
        '\u2000',
        '\u212b',
        '\u1fef',
        'e',
        '\u200d',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const once = prepareText(units.join(''));
        expect(prepareText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
