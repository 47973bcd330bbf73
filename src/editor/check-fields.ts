import { lineColumnAt } from '../lib/text-span.ts';
import type { SourceTree } from '../source/source-tree.ts';
import type { Diagnostic } from '../template/diagnostic.ts';
import { type Manifest, reservedFieldNames } from '../template/schema.ts';

/** Where source and contract disagree: a name that is read but not declared, and a field that nothing reads. */
export function checkFields(tree: SourceTree, manifest: Manifest, source: string): Diagnostic[] {
  const declared = new Set(manifest.fields.map(({ name }) => name));
  const read = new Set(tree.reads.map(({ field }) => field));
  const undeclared = tree.reads
    .filter(({ field }) => !declared.has(field) && !reservedFieldNames.includes(field))
    .map(
      ({ field, span }): Diagnostic => ({
        code: 'field.undeclared',
        severity: 'error',
        message: `The card reads ${field}, but the template has no such field, so it is always empty. Add the field or change the name.`,
        ...span,
        ...lineColumnAt(source, span.from),
        fix: { label: 'Add field', addField: field },
      }),
    );
  const unused = manifest.fields
    .filter(({ name }) => !read.has(name))
    .map(
      ({ name }): Diagnostic => ({
        code: 'field.unused',
        severity: 'note',
        message: `Nothing on the card shows the field ${name}.`,
        from: 0,
        to: 0,
        line: 1,
        column: 1,
      }),
    );
  return [...undeclared, ...unused];
}
