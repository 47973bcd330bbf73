import { describe, expect, it } from 'vitest';
import type { Field, TextRule } from '../../template/schema.ts';
import { readData } from './read-data.ts';

const template: { fields: Field[]; rules: TextRule[] } = {
  fields: [
    { name: 'title', kind: 'text', required: true },
    { name: 'author', kind: 'text', required: false },
  ],
  rules: [],
};
const read = (path: string, text: string, chosen = {}) =>
  readData(path, new TextEncoder().encode(text), template, { author: 'Staff' }, chosen);

describe('readData', () => {
  it('reads a CSV, takes what it does not say from the template, and knows where each row stands', () => {
    const data = read('a.csv', 'Title,By\n"One, ""two""",Ada\n,Bob\nThree,\n');
    if (!data.ok) throw new Error(data.error);
    expect(data.value.rows).toEqual([
      { name: 'One, "two"', place: 'Row 2', values: { title: 'One, "two"', author: 'Ada' } },
      { name: 'Three', place: 'Row 4', values: { title: 'Three', author: 'Staff' } },
    ]);
    expect(data.value.refused).toEqual([{ place: 'Row 3', reason: 'It has no title.' }]);
    expect(data.value.notes).toContain('Title from the column Title, author from the column By.');
  });

  it('reads JSON', () => {
    const data = read('a.json', '[{ "title": "One" }]');
    expect(data.ok && data.value.rows[0]!.values).toEqual({ title: 'One', author: 'Staff' });
  });

  it('takes the column that it is told', () => {
    const data = read('a.csv', 'Title,Social\nLong one,Short\n', { title: 'Social' });
    expect(data.ok && data.value.rows[0]!.values.title).toBe('Short');
  });

  it.each([
    ['JSON that is none', 'a.json', '[', {}, /not valid JSON/],
    [
      'a column that is not there',
      'a.csv',
      'Title\nA\n',
      { title: 'Social' },
      /has no column "Social". Its columns are: Title\./,
    ],
    ['a field that is not there', 'a.csv', 'Title\nA\n', { titel: 'Title' }, /has no field "titel"/],
  ])('refuses %s', (_, path, text, chosen, message) => {
    const data = read(path, text, chosen);
    expect(data.ok ? '' : data.error).toMatch(message);
  });
});
