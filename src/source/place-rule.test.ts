import { describe, expect, it } from 'vitest';
import type { TextRule } from '../template/schema.ts';
import { parseSource } from './parse.ts';
import { placeRule } from './place-rule.ts';

const { tree } = parseSource(
  `export default ({ section, title, author }) => (
    <main><p>{section}</p><h1 data-field="title">{title.trim()}</h1><p data-field="author">{author}</p></main>
  );\n`,
  'jsx',
);
const rule = (field: string): TextRule => ({ field, cut: 'word', ellipsis: '…', fallback: '' });
const placed = (before: string[], field: string, source = tree): string[] => {
  const rules = before.map(rule);
  placeRule(rules, rule(field), source);
  return rules.map((each) => each.field);
};

describe('placeRule', () => {
  it.each([
    ['before what stands further down', ['author'], 'title', ['title', 'author']],
    ['after what stands above', ['section'], 'title', ['section', 'title']],
    ['between both', ['section', 'author'], 'title', ['section', 'title', 'author']],
    [
      'by what an element shows, without a mark',
      ['title', 'author'],
      'section',
      ['section', 'title', 'author'],
    ],
    ['last, when no element shows its field', ['title', 'author'], 'topic', ['title', 'author', 'topic']],
    [
      'without a word about fields that none shows',
      ['topic', 'author'],
      'title',
      ['topic', 'title', 'author'],
    ],
  ])('puts a rule %s', (_, before, field, after) => {
    expect(placed(before, field)).toEqual(after);
  });

  it('puts it last while the source cannot be read', () => {
    expect(placed(['author'], 'title', null)).toEqual(['author', 'title']);
  });
});
