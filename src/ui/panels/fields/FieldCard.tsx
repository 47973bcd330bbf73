import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { changeField, moveField, removeField } from '../../../editor/commands/edit-fields.ts';
import { addRule, removeRule } from '../../../editor/commands/edit-rules.ts';
import type { Field } from '../../../template/schema.ts';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Menu } from '../../parts/Menu.tsx';
import type { MenuEntry } from '../../parts/menu-entry.ts';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import styles from './FieldCard.module.css';
import { FieldForm } from './FieldForm.tsx';
import { kindIcons, kindWords } from './field-kind.ts';
import { RuleSentence } from './RuleSentence.tsx';

export function FieldCard({ field }: { field: Field }) {
  const editor = useEditor();
  const [isEditing, setEditing] = useState(false);
  const fields = useEditorState((state) => state.template.manifest.fields);
  const rule = useEditorState((state) =>
    state.template.manifest.rules.find((candidate) => candidate.field === field.name),
  );
  const isMarked = useEditorState(
    (state) => state.tree?.nodes.some((node) => node.field === field.name) ?? true,
  );
  const isRead = useEditorState(
    (state) => state.tree?.reads.some((read) => read.field === field.name) ?? true,
  );
  const entries = useEntries(field, rule !== undefined, () => setEditing(true));

  return (
    <article className={styles.card} aria-label={field.name}>
      <header className={styles.head}>
        <Icon of={kindIcons[field.kind]} size={14} />
        <span className={styles.name} title={field.name}>
          {field.name}
        </span>
        <Chip look={field.required ? 'note' : 'line'}>{field.required ? 'Required' : 'Optional'}</Chip>
        <span className={styles.kind}>{kindWords[field.kind]}</span>
        <Menu
          align="end"
          trigger={<IconButton name={`More for ${field.name}`} size="sm" icon={Ellipsis} />}
          entries={entries}
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
      {isEditing && (
        <FieldForm
          title={`Edit the field ${field.name}?`}
          consequence="A new name follows in the source, the rule and every headline."
          action="Save field"
          field={field}
          taken={fields.map(({ name }) => name).filter((name) => name !== field.name)}
          onSubmit={(next) => {
            const changed = changeField(editor, field.name, next);
            return changed.ok ? null : changed.error;
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </article>
  );
}

function useEntries(field: Field, hasRule: boolean, onEdit: () => void): MenuEntry[] {
  const editor = useEditor();
  const toast = useToast();
  const { name } = field;
  const index = useEditorState((state) =>
    state.template.manifest.fields.findIndex((other) => other.name === name),
  );
  const count = useEditorState((state) => state.template.manifest.fields.length);

  function remove() {
    removeField(editor, name);
    toast.show({
      kind: 'note',
      text: `The field ${name} is removed.`,
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
  }

  return [
    { kind: 'item', label: 'Edit field', icon: Pencil, onSelect: onEdit },
    {
      kind: 'check',
      label: 'Required',
      checked: field.required,
      onSelect: () => void changeField(editor, name, { ...field, required: !field.required }),
    },
    {
      kind: 'item',
      label: 'Move up',
      icon: ArrowUp,
      disabled: index === 0,
      onSelect: () => moveField(editor, name, -1),
    },
    {
      kind: 'item',
      label: 'Move down',
      icon: ArrowDown,
      disabled: index === count - 1,
      onSelect: () => moveField(editor, name, 1),
    },
    { kind: 'separator' },
    ...(hasRule
      ? [{ kind: 'item' as const, label: 'Remove the rule', onSelect: () => removeRule(editor, name) }]
      : []),
    { kind: 'item', label: 'Remove field', icon: Trash2, danger: true, onSelect: remove },
  ];
}
