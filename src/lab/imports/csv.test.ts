import { describe, expect, it } from 'vitest';
import { createCsvReader, readCsv } from './csv.ts';

const titles = (text: string) => readCsv(text).records.map(({ cells }) => cells.title);

describe('readCsv', () => {
  it('reads quoted separators, quotes and line ends as spreadsheets write them', () => {
    const table = readCsv('title,author\r\n"One, two","Mira"\r\n"She said ""no""\r\nand left",Ines\r\n');
    expect(table.records).toEqual([
      { place: 'Row 2', cells: { title: 'One, two', author: 'Mira' } },
      { place: 'Row 3', cells: { title: 'She said "no"\nand left', author: 'Ines' } },
    ]);
    expect(table.refused).toEqual([]);
  });

  it('finds semicolons, tabs and bars by itself', () => {
    for (const separator of [';', '\t', '|'])
      expect(readCsv(`title${separator}author\nA b${separator}Mira\nC d${separator}Ines`).columns).toEqual([
        'title',
        'author',
      ]);
  });

  it('takes a lone column with or without a head', () => {
    expect(titles('Title\nOne\nTwo'.replace('Title', 'title'))).toEqual(['One', 'Two']);
    const bare = readCsv('How we cut cold starts\nWhy we left');
    expect(bare.columns).toEqual(['Column 1']);
    expect(bare.records).toHaveLength(2);
    expect(bare.notes).toEqual(['The first row is no head, so it counts as a headline.']);
  });

  it('gives a doubled column a name of its own and says so', () => {
    const table = readCsv('title,title,,author\nA,B,C,D');
    expect(table.columns).toEqual(['title', 'title 2', 'Column 3', 'author']);
    expect(table.records[0]!.cells).toEqual({ title: 'A', 'title 2': 'B', 'Column 3': 'C', author: 'D' });
    expect(table.notes).toEqual(['Two columns are called “title”. The second is shown as “title 2”.']);
  });

  it('says once that many columns have one name', () => {
    const table = readCsv('title,x,x,x\nA,1,2,3');
    expect(table.columns).toEqual(['title', 'x', 'x 2', 'x 3']);
    expect(table.notes).toEqual(['3 columns are called “x”. They are shown as “x” to “x 3”.']);
  });

  it('refuses a row with too many columns and keeps the others', () => {
    const table = readCsv('title,author\nA,x\nB, with a comma,y\nC,z\nD');
    expect(table.records.map(({ cells }) => cells.title)).toEqual(['A', 'C', 'D']);
    expect(table.refused).toEqual([
      {
        place: 'Row 3',
        reason:
          'It has 3 columns and the first row has 2. Put quotes around a text that holds the separator.',
      },
    ]);
  });

  it('refuses a row with a quote inside quotes', () => {
    const table = readCsv('title,author\n"A "quoted" word",x\nB,y\n');
    expect(table.records.map(({ cells }) => cells.title)).toEqual(['B']);
    expect(table.refused.map(({ place }) => place)).toEqual(['Row 2']);
  });

  it('refuses a row whose quote is never closed and goes on behind it', () => {
    const table = readCsv('title,author\nA,x\n"B is open,y\nC,z\nD,w\n');
    expect(table.records.map(({ cells }) => cells.title)).toEqual(['A', 'C', 'D']);
    expect(table.refused).toEqual([
      { place: 'Row 3', reason: 'A quote is opened and not closed. Close it, or take it away.' },
    ]);
  });

  it('passes over empty rows without losing count', () => {
    expect(readCsv('title,author\n\nA,x\n,\nB,y\n').records.map(({ place }) => place)).toEqual([
      'Row 3',
      'Row 5',
    ]);
  });

  it('takes 20 000 rows and refuses the rest, each counted', () => {
    const table = readCsv(`title,n\n${'A title,1\n'.repeat(22_000)}`);
    expect(table.records).toHaveLength(20_000);
    expect(table.refusedCount).toBe(2000);
    expect(table.refused).toHaveLength(1000);
    expect(table.refused[0]).toEqual({
      place: 'Row 20002',
      reason: 'A list holds 20000 rows. Split the file to bring in the rest.',
    });
    // The reasons shown may be others: what was left out is said of the whole file.
    expect(table.notes).toEqual([
      'A list holds 20000 rows, so 2000 behind them are left out. Split the file to bring in the rest.',
    ]);
  });
});

describe('createCsvReader', () => {
  const rows = '"One\ntwo",x\nThree,"y, z"\nFive,a,b\n';
  const text = `title,author\n${rows.repeat(800)}"Broken,q\nFour,w`;

  it('gives the same rows in pieces of any length', () => {
    const whole = readCsv(text);
    expect(whole.records).toHaveLength(1601);
    expect(whole.records.at(-1)!.cells.title).toBe('Four');
    expect(whole.refusedCount).toBe(801);
    for (const size of [7, 97, 5003]) {
      const reader = createCsvReader();
      for (let at = 0; at < text.length; at += size)
        reader.push(text.slice(at, at + size), at + size >= text.length);
      expect(reader.build()).toEqual(whole);
    }
  });

  it('does not wait for ever for the end of a quote', () => {
    const reader = createCsvReader();
    reader.push(`title,author\n"open,x\n${'A title,y\n'.repeat(101_000)}`, false);
    expect(reader.build().records).toHaveLength(20_000);
  });

  it('takes plain lines as they are, in pieces', () => {
    const reader = createCsvReader({ isPlain: true });
    reader.push('One, "two"\n\nThr', false);
    reader.push('ee\n', true);
    expect(reader.build().records).toEqual([
      { place: 'Line 1', cells: { headline: 'One, "two"' } },
      { place: 'Line 3', cells: { headline: 'Three' } },
    ]);
  });
});
