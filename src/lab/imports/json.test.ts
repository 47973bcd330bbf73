import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';

function read(text: string) {
  const table = readJson(text);
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

describe('readJson', () => {
  it('takes a list of texts', () => {
    expect(read('["One", " Two "]').records.map(({ cells }) => cells.headline)).toEqual(['One', 'Two']);
  });

  it('takes a list of records, what is nested once, and lists of texts', () => {
    const table = read(
      '[{"title":"A","author":{"name":"Mira"},"tags":["x","y"],"n":3,"deep":{"a":{"b":1}}}]',
    );
    expect(table.columns).toEqual(['title', 'author.name', 'tags', 'n']);
    expect(table.records[0]).toEqual({
      place: 'Entry 1',
      cells: { title: 'A', 'author.name': 'Mira', tags: 'x\ny', n: '3' },
    });
  });

  it('finds the list inside an export', () => {
    const ghost =
      '{"db":[{"meta":{"v":1}}],"data":{"posts":[{"title":"A"},{"title":"B"}],"users":[{"name":"M"}]}}';
    expect(read(ghost).records.map(({ cells }) => cells.title)).toEqual(['A', 'B']);
  });

  it('takes one record a line, and refuses the line that is broken', () => {
    const table = read('{"title":"A"}\n{"title":\n{"title":"C"}\n');
    expect(table.records.map(({ place }) => place)).toEqual(['Line 1', 'Line 3']);
    expect(table.refused).toHaveLength(1);
    expect(table.refused[0]!.place).toBe('Line 2');
  });

  it('refuses entries that are no text and no record', () => {
    const table = read('["A", 3, null, ["x"], {"title":"B"}]');
    expect(table.records).toHaveLength(2);
    expect(table.refused).toEqual([
      { place: 'Entry 2', reason: 'It is a number, not a text or a record.' },
      { place: 'Entry 3', reason: 'It is empty, not a text or a record.' },
      { place: 'Entry 4', reason: 'It is a list, not a text or a record.' },
    ]);
  });

  it('says what is wrong with a file that is none', () => {
    const broken = readJson('[{"title": "A",]');
    expect(broken).toMatchObject({ ok: false, error: { code: 'import.json' } });
    expect(!broken.ok && broken.error.message).toMatch(
      /^This is not valid JSON: .+ Export it again, or mend that place\.$/,
    );
    expect(readJson('{"a": 1}')).toMatchObject({ ok: false, error: { code: 'import.json-list' } });
  });

  it('reaches no prototype', () => {
    const table = read('[{"title":"A","__proto__":{"polluted":"yes"}}]');
    expect(table.columns).toEqual(['title']);
    expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  });
});
