import type { ColumnMapping } from '../../../lab/imports/map-columns.ts';
import type { SourceTable } from '../../../lab/imports/source-record.ts';
import type { Field } from '../../../template/schema.ts';
import { Select } from '../../parts/Select.tsx';
import styles from './ImportDialog.module.css';

const none = '';

export interface ColumnChoicesProps {
  table: SourceTable;
  fields: readonly Field[];
  headline: string;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

/** Which column fills which field. Images are left out: a card draws stored images alone. */
export function ColumnChoices({ table, fields, headline, mapping, onChange }: ColumnChoicesProps) {
  const names = [
    headline,
    ...fields.flatMap(({ name, kind }) => (name === headline || kind === 'image' ? [] : [name])),
  ];
  const options = table.columns.map((column) => ({
    id: column,
    label: column,
    hint: (table.records[0]?.cells[column] ?? '').slice(0, 24),
  }));

  function choose(field: string, column: string) {
    const { [field]: _, ...others } = mapping;
    onChange(column === none ? others : { ...others, [field]: column });
  }

  return (
    <section aria-label="Columns" className={styles.columns}>
      <h3>Columns</h3>
      {names.map((name) => (
        <div key={name} className={styles.column}>
          <span>{name}</span>
          <Select
            name={`Column for ${name}`}
            options={[...(name === headline ? [] : [{ id: none, label: 'As in the template' }]), ...options]}
            value={mapping[name] ?? none}
            placeholder="Choose a column"
            onChange={(column) => choose(name, column)}
          />
        </div>
      ))}
    </section>
  );
}
