import { beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '../runtime/card.ts';
import { openRealEvaluator } from '../runtime/real-runtime.fixtures.ts';

const format: Record<string, (...given: unknown[]) => string> = await import(
  new URL('./format.js', import.meta.url).href
);

// Each row: a call as a card writes it, and the text it gives. Written by hand, checked in both hosts.
const rows: [call: string, text: string][] = [
  [`formatDate('2026-11-18')`, '18 Nov 2026'],
  [`formatDate('2026-11-08', 'd MMMM yyyy')`, '8 November 2026'],
  [`formatDate('2026-11-08', 'dd.MM.yy')`, '08.11.26'],
  [`formatDate('2026-03-08', 'M/d/yyyy')`, '3/8/2026'],
  [`formatDate('2026-11-18', 'EEEE, d MMM')`, 'Wednesday, 18 Nov'],
  [`formatDate('2026-11-18', 'EEE')`, 'Wed'],
  [`formatDate('2026-11-18', "yyyy 'at' d")`, '2026 at 18'],
  [`formatDate('2026-11-18', "'d MMMM' d")`, 'd MMMM 18'],
  [`formatDate('1970-01-01', 'EEEE')`, 'Thursday'],
  [`formatDate('1969-12-31', 'EEEE')`, 'Wednesday'],
  [`formatDate('2000-01-01', 'EEEE')`, 'Saturday'],
  [`formatDate('0001-01-01', 'EEEE yyyy')`, 'Monday 0001'],
  // Leap years: 2024 and 2000 have a 29 February, 2023 and 1900 have none.
  [`formatDate('2024-02-29', 'EEE d MMM')`, 'Thu 29 Feb'],
  [`formatDate('2000-02-29', 'd MMM')`, '29 Feb'],
  [`formatDate('2023-02-29', 'd MMM')`, '2023-02-29'],
  [`formatDate('1900-02-29', 'd MMM')`, '1900-02-29'],
  // Times and zones.
  [`formatDate('2026-11-18T09:05:30.123Z', 'HH:mm')`, '09:05'],
  [`formatDate('2026-11-18 09:05', 'HH:mm')`, '09:05'],
  [`formatDate('2026-11-18T23:30:00Z', 'd MMM HH:mm', '+02:00')`, '19 Nov 01:30'],
  [`formatDate('2026-11-18T01:30:00+02:00', 'd MMM HH:mm')`, '17 Nov 23:30'],
  [`formatDate('2026-11-18T01:30:00+0530', 'd MMM HH:mm', '-08:00')`, '17 Nov 12:00'],
  [`formatDate('2026-12-31T23:30:00Z', 'd MMM yyyy', '+01:00')`, '1 Jan 2027'],
  [`formatDate('2024-02-28T23:30:00-01:00', 'd MMM')`, '29 Feb'],
  [`formatDate('2026-11-18', 'd MMM HH:mm', '+12:00')`, '18 Nov 00:00'],
  // What is no date comes back as it is.
  [`formatDate('2026-13-01')`, '2026-13-01'],
  [`formatDate('2026-00-01')`, '2026-00-01'],
  [`formatDate('2026-04-31')`, '2026-04-31'],
  [`formatDate('2026-11-18T24:00Z')`, '2026-11-18T24:00Z'],
  [`formatDate('18 Nov 2026')`, '18 Nov 2026'],
  [`formatDate('tomorrow')`, 'tomorrow'],
  [`formatDate(20261118)`, '20261118'],
  [`formatDate('')`, ''],
  [`formatDate(null)`, ''],
  [`formatDate(undefined)`, ''],
  [`formatNumber(0)`, '0'],
  [`formatNumber(999)`, '999'],
  [`formatNumber(1000)`, '1,000'],
  [`formatNumber(-1234567.5)`, '-1,234,567.5'],
  [`formatNumber('12345')`, '12,345'],
  [`formatNumber(1234.5, 2)`, '1,234.50'],
  [`formatNumber(1234.5, 2, '.', ',')`, '1.234,50'],
  [`formatNumber(1234567, 0, ' ')`, '1 234 567'],
  [`formatNumber(0.5, 0)`, '1'],
  [`formatNumber(-0.001, 2)`, '0.00'],
  [`formatNumber(-0.004, 2)`, '0.00'],
  [`formatNumber(-0.006, 2)`, '-0.01'],
  [`formatNumber(1234, 0, '$&')`, '1$&234'],
  [`formatNumber(1e21)`, '1e+21'],
  [`formatNumber('many')`, 'many'],
  [`formatNumber('')`, ''],
  [`formatNumber(null)`, ''],
  [`formatNumber(undefined)`, ''],
  [`plural(1, 'minute')`, '1 minute'],
  [`plural(8, 'minute')`, '8 minutes'],
  [`plural(0, 'minute')`, '0 minutes'],
  [`plural('1', 'minute')`, '1 minute'],
  [`plural(1200, 'reply', 'replies')`, '1,200 replies'],
  [`plural(1, 'reply', 'replies')`, '1 reply'],
  [`plural(null, 'minute')`, ''],
  [`plural('', 'minute')`, ''],
  [`initials('Mira Lindqvist')`, 'ML'],
  [`initials('Ada Byron King Lovelace')`, 'AL'],
  [`initials('  mira   lindqvist ')`, 'ML'],
  [`initials('Žofie Černá')`, 'ŽČ'],
  [`initials('Plato')`, 'P'],
  [`initials('𝒜da 𝒦ing')`, '𝒜𝒦'],
  [`initials('')`, ''],
  [`initials(undefined)`, ''],
  [`upper('straße')`, 'STRASSE'],
  [`lower('ÉTÉ')`, 'été'],
  [`upper(undefined)`, ''],
  [`join(['a', 'b'], ' · ')`, 'a · b'],
  [`join(['a', 'b'])`, 'a, b'],
  [`join('a')`, 'a'],
  [`join(undefined)`, ''],
];

describe('the helpers of format.js', () => {
  let evaluator: Evaluator;
  beforeAll(async () => {
    evaluator = await openRealEvaluator();
  });

  const names = Object.keys(format).sort();

  it.each(rows)('%s gives %j outside the sandbox', (call, text) => {
    const run = new Function(...names, `return ${call};`);
    expect(run(...names.map((name) => format[name]))).toBe(text);
  });

  it('give the same inside the sandbox', async () => {
    const calls = rows.map(([call]) => `try_(() => ${call})`).join();
    const outcome = await evaluator.evaluate(
      `const { ${names.join()} } = require('./format.js'); const try_ = (run) => String(run()); exports.default = () => h('p', { list: JSON.stringify([${calls}]) });`,
      {},
    );
    expect(outcome).toEqual({
      ok: true,
      value: { type: 'p', props: { list: JSON.stringify(rows.map(([, text]) => text)) } },
    });
  });

  it('refuse a zone they do not know, and say which ones they do', () => {
    expect(() => format.formatDate!('2026-11-18T00:00Z', 'd', 'Europe/Berlin')).toThrow(
      'formatDate takes a zone such as "UTC" or "+02:00". Europe/Berlin is neither.',
    );
  });
});
