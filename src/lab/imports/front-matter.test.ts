import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const read = (text: string) => {
  const found = readFrontMatter(text);
  return found.ok ? found.value : found.error;
};

describe('readFrontMatter', () => {
  it('reads YAML with quotes, colons, lists and nested names', () => {
    expect(
      read(
        '---\ntitle: "Kafka: what we\'d do again"\ndate: 2026-11-18\ntags: [queues, "a, b"]\nauthor:\n  name: Mira\ndraft: false\n---\n\n# Heading\n',
      ),
    ).toEqual({
      title: "Kafka: what we'd do again",
      date: '2026-11-18',
      tags: 'queues\na, b',
      'author.name': 'Mira',
      draft: 'false',
      heading: 'Heading',
    });
  });

  it('reads block scalars: folded ones join, literal ones keep their lines', () => {
    expect(read('---\ntitle: >-\n  A title that\n  goes on\nsummary: |\n  one\n  two\n---\n')).toEqual({
      title: 'A title that goes on',
      summary: 'one\ntwo',
    });
  });

  it('reads TOML, with its dates', () => {
    expect(
      read('+++\ntitle = "From Hugo"\ndate = 2026-11-18T10:00:00Z\n[params]\nsection = "Notes"\n+++\n'),
    ).toEqual({
      title: 'From Hugo',
      date: '2026-11-18T10:00:00.000Z',
      'params.section': 'Notes',
    });
  });

  it('takes any line end, a mark and empty front matter', () => {
    expect(read('\uFEFF---\r\ntitle: A\r\n---\r\ntext')).toEqual({ title: 'A' });
    expect(read('---\n---\n# Only a heading #\n')).toEqual({ heading: 'Only a heading' });
  });

  it('falls back on the heading where there is no front matter', () => {
    expect(read('Intro\n\n# The heading\n')).toEqual({ heading: 'The heading' });
    expect(read('Just text.')).toBe('It has no front matter and no heading.');
  });

  it('names the line at which YAML does not parse', () => {
    expect(read('---\ntitle: A\nauthor: "open\n---\ntext')).toMatch(
      /^Its front matter does not parse, line \d: .+\.$/,
    );
    expect(read('---\ntitle: A: B\n---\n')).toMatch(/^Its front matter does not parse, line 2: /);
    expect(read('---\ntitle: A\ntitle: B\n---\n')).toMatch(/line 3: Map keys must be unique/);
  });

  it('names the line at which TOML does not parse', () => {
    expect(read('+++\ntitle = "A"\nauthor = \n+++\n')).toMatch(
      /^Its front matter does not parse, line 3: .+\.$/,
    );
  });

  it('says when a fence is not closed, and when there are no names', () => {
    expect(read('---\ntitle: A\n')).toBe('Its front matter is opened with --- and not closed.');
    expect(read('---\n- a\n- b\n---\n')).toBe('Its front matter holds no names and values.');
  });

  it('refuses aliases that multiply', () => {
    const levels = Array.from({ length: 8 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x, x, x]' : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}x]`,
    );
    expect(read(`---\n${levels.join('\n')}\n---\n`)).toMatch(/^Its front matter does not parse: .*alias/i);
  });
});
