import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTemplate, parseTemplate } from './template.ts';

const hole = (path: string[], from: number, pathFrom: number, helpers: object[] = []) => ({
  kind: 'hole',
  path,
  helpers,
  from,
  pathFrom,
});
const text = (value: string) => ({ kind: 'text', value });

describe('parseTemplate', () => {
  it.each([
    ['', []],
    ['plain }} text', [text('plain }} text')]],
    ['{{title}}', [hole(['title'], 0, 2)]],
    ['By {{ author.name }}!', [text('By '), hole(['author', 'name'], 3, 6), text('!')]],
    ['{{tags.0}}{{b}}', [hole(['tags', '0'], 0, 2), hole(['b'], 10, 12)]],
    ['{{date | formatDate}}', [hole(['date'], 0, 2, [{ name: 'formatDate', args: [] }])]],
    [
      "{{n|fixed:2:-0.5 | pad : 'a:b|}}' : true:x y}}",
      [
        hole(['n'], 0, 2, [
          { name: 'fixed', args: [2, -0.5] },
          { name: 'pad', args: ['a:b|}}', true, 'x y'] },
        ]),
      ],
    ],
    ['{{d | f:"it\'s"}}', [hole(['d'], 0, 2, [{ name: 'f', args: ["it's"] }])]],
    ['\\{{title}}', [text('{{title}}')]],
    ['\\\\{{title}}', [text('\\{{title}}')]],
    ['a \\ b', [text('a \\ b')]],
  ])('%j', (source, parts) => {
    expect(parseTemplate(source)).toEqual({ parts, problems: [] });
  });

  it.each([
    ['a {{title', 2, 9],
    ['{{}}', 0, 4],
    ['{{ a b }}', 0, 9],
    ['{{1a}}', 0, 6],
    ['{{a..b}}', 0, 8],
    ['{{a |}}', 0, 7],
    ['{{a || b}}', 0, 10],
    ['{{a | 1}}', 0, 9],
    ["{{a | f:'x}}", 0, 12],
    ['{{{a}}}', 0, 6],
  ])('%j is a problem at its place', (source, from, to) => {
    const { problems } = parseTemplate(source);
    expect(problems).toMatchObject([{ from, to }]);
    expect(problems[0]!.message).toMatch(/\. .+\.$|\.$/);
  });

  it('reads every escaped text back as one text', () => {
    const part = fc.constantFrom('{', '{{', '}', '\\', '|', ':', "'", 'a', ' ');
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (value) => {
          expect(parseTemplate(escapeTemplate(value))).toEqual({
            parts: value === '' ? [] : [text(value)],
            problems: [],
          });
        },
      ),
    );
  });
});
