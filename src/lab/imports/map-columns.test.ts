import { describe, expect, it } from 'vitest';
import type { Field } from '../../template/schema.ts';
import { guessMapping, mapColumns, readDate } from './map-columns.ts';
import type { SourceTable } from './source-record.ts';

const fields: Field[] = [
  { name: 'title', kind: 'text', required: true },
  { name: 'author', kind: 'text', required: false },
  { name: 'date', kind: 'date', required: false },
  { name: 'readingMinutes', kind: 'number', required: false },
  { name: 'portrait', kind: 'image', required: false },
  { name: 'tags', kind: 'list', required: false },
];

const tableOf = (
  rows: { [column: string]: string }[],
  refused: SourceTable['refused'] = [],
): SourceTable => ({
  columns: Object.keys(rows[0] ?? {}),
  records: rows.map((cells, index) => ({ place: `Row ${index + 2}`, cells })),
  refused,
  refusedCount: refused.length,
  notes: [],
});

describe('guessMapping', () => {
  const guess = (columns: string[], cells: { [column: string]: string } = {}) =>
    guessMapping({ columns, records: [{ place: 'Row 2', cells }] }, fields, 'title');

  it('goes by names, whatever their case and spelling', () => {
    expect(guess(['ID', 'Post Title', 'Byline', 'Published_At', 'reading minutes', 'Tags'])).toEqual({
      title: 'Post Title',
      author: 'Byline',
      date: 'Published_At',
      readingMinutes: 'reading minutes',
      tags: 'Tags',
    });
  });

  it('prefers the field’s own name', () => {
    expect(guess(['headline', 'title']).title).toBe('title');
  });

  it('takes the column that looks like headlines where no name helps', () => {
    const table = tableOf([
      { a: '1', b: 'https://a.dev/one-two-three', c: 'Same words here', d: 'How we cut cold starts' },
      { a: '2', b: 'https://a.dev/two', c: 'Same words here', d: 'Why we left' },
    ]);
    expect(guessMapping(table, fields, 'title')).toEqual({ title: 'd' });
  });

  it('gives no image field an address, and no column to two fields', () => {
    expect(guess(['title', 'portrait'])).toEqual({ title: 'title' });
    const twice = guessMapping(
      { columns: ['category'], records: [] },
      [...fields, { name: 'section', kind: 'text', required: false }],
      'title',
    );
    expect(twice).toEqual({ title: 'category' });
  });
});

describe('mapColumns', () => {
  const mapping = { title: 't', author: 'a', date: 'd', readingMinutes: 'n', tags: 'g' };

  it('turns cells into values of the fields’ kinds', () => {
    const { rows } = mapColumns(
      tableOf([{ t: 'One', a: 'Mira', d: '18 Nov 2026', n: '1,200', g: 'x; y', file: 'posts/one.md' }]),
      mapping,
      fields,
      'title',
    );
    expect(rows).toEqual([
      {
        name: 'one.md',
        values: { title: 'One', author: 'Mira', date: '2026-11-18', readingMinutes: 1200, tags: ['x', 'y'] },
      },
    ]);
  });

  it('counts every row: taken, refused by the file, without a headline, or too long', () => {
    const table = tableOf(
      [{ t: 'One' }, { t: '' }, { t: 'x'.repeat(10_001) }, { t: 'Two' }],
      [{ place: 'Row 9', reason: 'Broken.' }],
    );
    const { rows, refused, refusedCount } = mapColumns(table, mapping, fields, 'title');
    expect(rows.map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(refused).toEqual([
      { place: 'Row 9', reason: 'Broken.' },
      { place: 'Row 3', reason: 'It has no title.' },
      { place: 'Row 4', reason: 'Its title has 10001 characters, and 10000 is the limit.' },
    ]);
    expect(refusedCount).toBe(3);
  });

  it('leaves out what it does not understand and says how often', () => {
    const { rows, notes } = mapColumns(
      tableOf([
        { t: 'One', d: '03/04/2026', n: 'about eight' },
        { t: 'Two', d: 'soon', n: '8' },
      ]),
      mapping,
      fields,
      'title',
    );
    expect(rows.map(({ values }) => values)).toEqual([{ title: 'One' }, { title: 'Two', readingMinutes: 8 }]);
    expect(notes).toEqual([
      'The date of 2 rows was not understood and is that of the template.',
      'The readingMinutes of 1 row was not understood and is that of the template.',
    ]);
  });
});

it.each([
  ['2026-11-18', '2026-11-18'],
  ['2026-11-18T10:00:00Z', '2026-11-18'],
  ['2026-11-18 10:00', '2026-11-18'],
  ['Wed, 18 Nov 2026 10:00:00 GMT', '2026-11-18'],
  ['8 November 2026', '2026-11-08'],
  ['Nov 8, 2026', '2026-11-08'],
  ['November 8th 2026', '2026-11-08'],
  ['2026-13-01', null],
  ['03/04/2026', null],
  ['soon', null],
])('readDate(%s) is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});
