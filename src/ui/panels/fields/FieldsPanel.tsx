import { Braces, Copy, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { addField } from '../../../editor/commands/edit-fields.ts';
import { contractJsonSchema } from '../../../freeze/json-schema.ts';
import { fieldsInterface } from '../../../freeze/types-file.ts';
import { type Field, reservedFieldNames } from '../../../template/schema.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { FieldCard } from './FieldCard.tsx';
import { FieldForm } from './FieldForm.tsx';
import styles from './FieldsPanel.module.css';

const newField: Field = { name: '', kind: 'text', required: false };

export function FieldsPanel() {
  const editor = useEditor();
  const fields = useEditorState((state) => state.template.manifest.fields);
  const [isAdding, setAdding] = useState(false);
  return (
    <section className={styles.panel} aria-label="Fields">
      <div className={styles.list}>
        <UndeclaredNames />
        {fields.map((field) => (
          <FieldCard key={field.name} field={field} />
        ))}
        {fields.length === 0 && (
          <EmptyState
            icon={Braces}
            fact="No fields yet"
            action={{ label: 'Add field', onSelect: () => setAdding(true) }}
          >
            A field is a value that each card takes, for example its title.
          </EmptyState>
        )}
      </div>
      <div className={styles.foot}>
        <Button icon={Plus} onClick={() => setAdding(true)}>
          Add field
        </Button>
        <CopyContract fields={fields} />
      </div>
      {isAdding && (
        <FieldForm
          title="Add a field?"
          consequence="Each card then takes this value. Show it in the source by its name."
          action="Add field"
          field={newField}
          taken={fields.map(({ name }) => name)}
          onSubmit={(field) => {
            addField(editor, field);
            return null;
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

/** Names that the source reads and the contract lacks, so that they are always empty. */
function UndeclaredNames() {
  const editor = useEditor();
  const tree = useEditorState((state) => state.tree);
  const fields = useEditorState((state) => state.template.manifest.fields);
  const names = useMemo(() => {
    const known = new Set([...fields.map(({ name }) => name), ...reservedFieldNames]);
    return (tree?.reads ?? []).map(({ field }) => field).filter((name) => !known.has(name));
  }, [tree, fields]);
  return names.map((name) => (
    <Banner
      key={name}
      kind="warn"
      where={`The source reads ${name}.`}
      fix={{ label: 'Add it', onSelect: () => addField(editor, { ...newField, name }) }}
    >
      It is not a field yet, so it is always empty.
    </Banner>
  ));
}

function CopyContract({ fields }: { fields: readonly Field[] }) {
  const title = useEditorState((state) => state.template.manifest.name);
  const toast = useToast();

  async function copy(what: string, text: string) {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) toast.show({ kind: 'ok', text: `${what} is copied.` });
    else
      toast.show({ kind: 'err', text: 'The browser does not allow copying here. Use the bundle’s files.' });
  }

  return (
    <Menu
      align="end"
      trigger={
        <Button kind="ghost" icon={Copy}>
          Copy as
        </Button>
      }
      entries={[
        {
          kind: 'item',
          label: 'TypeScript',
          onSelect: () => void copy('The type of the fields', fieldsInterface(fields)),
        },
        {
          kind: 'item',
          label: 'JSON Schema',
          onSelect: () =>
            void copy('The JSON Schema', JSON.stringify(contractJsonSchema(title, fields), null, 2)),
        },
      ]}
    />
  );
}
