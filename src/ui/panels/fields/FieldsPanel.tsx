import {
  Braces,
  Calendar,
  Ellipsis,
  Hash,
  Image,
  List,
  ListTree,
  Palette,
  Plus,
  ToggleLeft,
  Trash2,
  Type,
} from 'lucide-react';
import { useState } from 'react';
import {
  addField,
  addRule,
  changeField,
  removeField,
  removeRule,
} from '../../../editor/commands/edit-rules.ts';
import {
  type Field,
  type FieldKind,
  fieldKinds,
  fieldNamePattern,
  reservedFieldNames,
} from '../../../template/schema.ts';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import styles from './FieldsPanel.module.css';
import { RuleSentence } from './RuleSentence.tsx';

const icons: Record<FieldKind, typeof Type> = {
  text: Type,
  image: Image,
  colour: Palette,
  number: Hash,
  date: Calendar,
  boolean: ToggleLeft,
  list: List,
  choice: ListTree,
};
const kindWords: Record<FieldKind, string> = {
  text: 'Text',
  image: 'Image',
  colour: 'Colour',
  number: 'Number',
  date: 'Date',
  boolean: 'Yes or no',
  list: 'List',
  choice: 'Choice',
};

export function FieldsPanel() {
  const fields = useEditorState((state) => state.template.manifest.fields);
  const [isAdding, setAdding] = useState(false);
  return (
    <section className={styles.panel} aria-label="Fields">
      <div className={styles.list}>
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
      </div>
      {isAdding && <AddField onClose={() => setAdding(false)} />}
    </section>
  );
}

function FieldCard({ field }: { field: Field }) {
  const editor = useEditor();
  const toast = useToast();
  const rule = useEditorState((state) =>
    state.template.manifest.rules.find((candidate) => candidate.field === field.name),
  );
  const isMarked = useEditorState(
    (state) => state.tree?.nodes.some((node) => node.field === field.name) ?? true,
  );
  const isRead = useEditorState(
    (state) => state.tree?.reads.some((read) => read.field === field.name) ?? true,
  );

  function remove() {
    removeField(editor, field.name);
    toast.show({
      kind: 'note',
      text: `The field ${field.name} is removed.`,
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
  }

  return (
    <article className={styles.card} aria-label={field.name}>
      <header className={styles.head}>
        <Icon of={icons[field.kind]} size={14} />
        <span className={styles.name}>{field.name}</span>
        <Chip look={field.required ? 'note' : 'line'}>{field.required ? 'Required' : 'Optional'}</Chip>
        <span className={styles.kind}>{kindWords[field.kind]}</span>
        <Menu
          align="end"
          trigger={<IconButton name={`More for ${field.name}`} size="sm" icon={Ellipsis} />}
          entries={[
            {
              kind: 'check',
              label: 'Required',
              checked: field.required,
              onSelect: () => changeField(editor, field.name, { required: !field.required }),
            },
            ...(rule
              ? [
                  {
                    kind: 'item' as const,
                    label: 'Remove the rule',
                    onSelect: () => removeRule(editor, field.name),
                  },
                ]
              : []),
            { kind: 'separator' },
            { kind: 'item', label: 'Remove field', icon: Trash2, danger: true, onSelect: remove },
          ]}
        />
      </header>
      {rule && <RuleSentence rule={rule} />}
      {rule && !isMarked && (
        <p className={styles.warning}>
          No element is marked data-field="{field.name}", so the rule acts on nothing.
        </p>
      )}
      {!rule && field.kind === 'text' && (
        <Button kind="ghost" size="sm" icon={Plus} onClick={() => addRule(editor, field.name)}>
          Add rule
        </Button>
      )}
      {!isRead && <p className={styles.note}>Not used on the card yet.</p>}
    </article>
  );
}

function AddField({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const fields = useEditorState((state) => state.template.manifest.fields);
  const taken = fields.map((field) => field.name);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<FieldKind>('text');
  const error = name === '' ? undefined : judgeName(name, taken);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add a field?"
      consequence="Each card then takes this value. Show it in the source by its name."
      action={{
        label: 'Add field',
        disabled: name === '' || error !== undefined,
        onSelect: () => {
          addField(editor, {
            name,
            kind,
            required: false,
            ...(kind === 'choice' ? { choices: ['first', 'second'] } : {}),
          });
          onClose();
        },
      }}
    >
      <div className={styles.form}>
        <TextInput
          name="Field name"
          value={name}
          onChange={setName}
          error={error}
          placeholder="tagline"
          outlined
          mono
        />
        <Select
          name="Kind"
          options={fieldKinds.filter((id) => id !== 'choice').map((id) => ({ id, label: kindWords[id] }))}
          value={kind}
          onChange={setKind}
        />
      </div>
    </Dialog>
  );
}

function judgeName(name: string, taken: readonly string[]): string | undefined {
  if (taken.includes(name)) return `There is a field ${name} already. Choose another name.`;
  if (reservedFieldNames.includes(name)) return `${name} is reserved. Choose another name.`;
  if (/\s/.test(name)) return `Field names have no spaces. Use ${name.trim().replaceAll(/\s+/g, '_')}.`;
  return fieldNamePattern.test(name) ? undefined : 'Use letters, digits and _, and start with a letter.';
}
