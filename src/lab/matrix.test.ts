import { describe, expect, it } from 'vitest';
import { hostileHeadlines } from './fixtures/hostile.ts';
import { scriptHeadlines } from './fixtures/scripts.ts';
import type { HeadlineList } from './lab-row.ts';
import { buildGroups, headlineField } from './matrix.ts';

const fields = [
  { name: 'kicker', kind: 'text' as const, required: false },
  { name: 'title', kind: 'text' as const, required: true },
];
const rule = { field: 'title', maxLines: 2, cut: 'word' as const, ellipsis: '…', fallback: '' };
const template = {
  manifest: {
    schema: 1 as const,
    name: 'Post',
    kind: 'jsx' as const,
    profile: 'frieze' as const,
    sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
    fields,
    rules: [rule],
    fonts: [],
    assets: [],
    tokens: {},
  },
  fixtures: [
    { id: 'short', name: 'Short', values: { title: 'One', kicker: 'Short kicker' } },
    { id: 'medium', name: 'Medium', values: { title: 'Two words', kicker: 'Kicker' } },
  ],
};

describe('headlineField', () => {
  it('is that of the first rule, else the first text field', () => {
    expect(headlineField({ rules: [rule], fields })).toBe('title');
    expect(headlineField({ rules: [], fields })).toBe('kicker');
    expect(headlineField({ rules: [], fields: [] })).toBe('title');
  });
});

describe('buildGroups', () => {
  const list: HeadlineList = {
    id: 'list-1',
    name: 'posts.csv',
    rows: [
      { name: 'a', values: { title: 'A', kicker: 'Own' } },
      { name: 'b', values: { title: 'B' } },
    ],
    refused: [],
    refusedCount: 0,
  };
  const groups = buildGroups(template, [list]);

  it('holds the hostile ones, the lists, the strip and the scripts', () => {
    expect(groups.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['hostile', hostileHeadlines.length],
      ['list-1', 2],
      ['strip', 2],
      ['scripts', scriptHeadlines.length],
    ]);
  });

  it('fills in from the medium headline what a row does not say', () => {
    const [first, second] = groups[1]!.rows;
    expect(first!.values).toEqual({ title: 'A', kicker: 'Own' });
    expect(second!.values).toEqual({ title: 'B', kicker: 'Kicker' });
    const empty = groups[0]!.rows.find(({ id }) => id === 'hostile/empty')!;
    expect(empty.values).toEqual({ title: '', kicker: 'Kicker' });
  });

  it('gives every row an id of its own', () => {
    const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves out a group without rows', () => {
    const bare = buildGroups({ ...template, fixtures: [] }, []);
    expect(bare.map(({ id }) => id)).toEqual(['hostile', 'scripts']);
  });
});

describe('the sets that ship', () => {
  it('cover what breaks cards', () => {
    const text = (id: string) => hostileHeadlines.find((headline) => headline.id === id)!.text;
    expect(text('empty')).toBe('');
    expect(Array.from(text('one-letter'))).toHaveLength(1);
    expect(text('unbroken')).not.toMatch(/\s/);
    expect(text('all-caps')).toBe(text('all-caps').toUpperCase());
    expect(text('digits')).toMatch(/^[\d.]+$/);
    expect(text('combining').match(/\p{M}/gu)!.length).toBeGreaterThanOrEqual(40);
    expect(text('only-emoji')).not.toMatch(/\p{L}/u);
    expect(text('very-long').length).toBeGreaterThan(590);
    expect(text('very-long').length).toBeLessThanOrEqual(600);
  });

  it('hold a headline of each script that the issue names', () => {
    const all = scriptHeadlines.map(({ text }) => text).join('\n');
    for (const script of [
      'Han',
      'Hiragana',
      'Hangul',
      'Arabic',
      'Hebrew',
      'Devanagari',
      'Thai',
      'Greek',
      'Cyrillic',
    ])
      expect(all).toMatch(new RegExp(`\\p{Script=${script}}{2}`, 'u'));
  });
});
