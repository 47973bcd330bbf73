import { describe, expect, it } from 'vitest';
import { parseSource } from '../source/parse.ts';
import type { Field } from '../template/schema.ts';
import { checkFields } from './check-fields.ts';
import { templateOf } from './fake-ports.fixtures.ts';

function check(source: string, names: string[]) {
  const { manifest } = templateOf();
  const fields = names.map((name): Field => ({ name, kind: 'text', required: false }));
  return checkFields(parseSource(source, 'jsx').tree!, { ...manifest, fields }, source);
}

describe('checkFields', () => {
  it('offers to add a field that the source reads and the template lacks, at the place where it is read', () => {
    const source = `export default ({\n  title,\n  author,\n}) => <h1>{title}{author}</h1>;`;
    const from = source.indexOf('author');
    expect(check(source, ['title'])).toEqual([
      {
        code: 'field.undeclared',
        severity: 'error',
        message:
          'The card reads author, but the template has no such field, so it is always empty. Add the field or change the name.',
        from,
        to: from + 6,
        line: 3,
        column: 3,
        fix: { label: 'Add field', addField: 'author' },
      },
    ]);
  });

  it('notes a field that nothing shows', () => {
    expect(check(`export default ({ title }) => <h1>{title}</h1>;`, ['title', 'author'])).toMatchObject([
      { code: 'field.unused', severity: 'note', message: 'Nothing on the card shows the field author.' },
    ]);
  });

  it('has nothing to say about a card that reads what the template declares, and its size', () => {
    expect(
      check(`export default ({ title, size }) => <h1 style={{ width: size.width }}>{title}</h1>;`, ['title']),
    ).toEqual([]);
  });
});
