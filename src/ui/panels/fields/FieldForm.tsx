import { useState } from 'react';
import { blankValue, readValue, valueHints, writeValue } from '../../../template/field-value.ts';
import {
  type Field,
  type FieldKind,
  fieldKinds,
  fieldNamePattern,
  reservedFieldNames,
} from '../../../template/schema.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorText } from '../../parts/ErrorText.tsx';
import { Select } from '../../parts/Select.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import styles from './FieldForm.module.css';
import { kindWords } from './field-kind.ts';

export interface FieldFormProps {
  title: string;
  consequence: string;
  /** The button, for example `Add field`. */
  action: string;
  /** What the form begins with. */
  field: Field;
  /** The names of the other fields. */
  taken: readonly string[];
  /** Returns the sentence that tells why it could not be done, or null. */
  onSubmit: (field: Field) => string | null;
  onClose: () => void;
}

interface Draft {
  name: string;
  kind: FieldKind;
  required: boolean;
  preset: string;
  sample: string;
  choices: string;
}

/** All of a field: its name, kind, whether a card must have it, its default and its sample. */
export function FieldForm({ title, consequence, action, field, taken, onSubmit, onClose }: FieldFormProps) {
  const [draft, setDraft] = useState<Draft>(() => ({
    name: field.name,
    kind: field.kind,
    required: field.required,
    preset: writeValue(field.default),
    sample: writeValue(field.sample),
    choices: (field.choices ?? []).join('\n'),
  }));
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (next: Partial<Draft>) => {
    setDraft({ ...draft, ...next });
    setRefusal(null);
  };
  const { errors, field: read } = readDraft(draft, taken);

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      consequence={consequence}
      action={{
        label: action,
        disabled: read === null,
        onSelect: () => {
          const refused = read && onSubmit(read);
          if (refused) setRefusal(refused);
          else onClose();
        },
      }}
    >
      <div className={styles.form}>
        <Row label="Name">
          <TextInput
            name="Field name"
            value={draft.name}
            onChange={(name) => change({ name })}
            {...(draft.name !== '' && errors.name ? { error: errors.name } : {})}
            placeholder="tagline"
            outlined
            mono
          />
        </Row>
        <Row label="Kind">
          <Select
            name="Kind"
            options={fieldKinds.map((id) => ({ id, label: kindWords[id] }))}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
        </Row>
        {draft.kind === 'choice' && (
          <Row label="Choices">
            <TextArea
              name="Choices, one a line"
              value={draft.choices}
              onChange={(choices) => change({ choices })}
              rows={3}
              placeholder="One a line"
            />
            {errors.choices && draft.choices !== '' && <ErrorText>{errors.choices}</ErrorText>}
          </Row>
        )}
        <Row label="Card needs it">
          <Switch label="Required" checked={draft.required} onChange={(required) => change({ required })} />
        </Row>
        {!draft.required && (
          <Row label="Default">
            <ValueBox
              name="Default"
              kind={draft.kind}
              text={draft.preset}
              error={errors.preset}
              onChange={(preset) => change({ preset })}
            />
          </Row>
        )}
        <Row label="Sample">
          <ValueBox
            name="Sample"
            kind={draft.kind}
            text={draft.sample}
            error={errors.sample}
            onChange={(sample) => change({ sample })}
          />
        </Row>
      </div>
      {refusal && <ErrorText>{refusal}</ErrorText>}
    </Dialog>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.control}>{children}</div>
    </div>
  );
}

interface ValueBoxProps {
  name: string;
  kind: FieldKind;
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function ValueBox({ name, kind, text, error, onChange }: ValueBoxProps) {
  if (kind === 'list')
    return <TextArea name={name} value={text} onChange={onChange} rows={2} placeholder="One a line" />;
  return (
    <TextInput
      name={name}
      value={text}
      onChange={onChange}
      placeholder={String(blankValue({ kind }) || 'none')}
      {...(error ? { error } : {})}
      outlined
      dir="auto"
    />
  );
}

interface Errors {
  name?: string;
  choices?: string;
  preset?: string;
  sample?: string;
}

/** The field that the form describes; null while something in it is wrong or missing. */
function readDraft(draft: Draft, taken: readonly string[]): { errors: Errors; field: Field | null } {
  const choices = [...new Set(draft.choices.split('\n').map((line) => line.trim()))].filter(Boolean);
  const shape = { kind: draft.kind, ...(draft.kind === 'choice' ? { choices } : {}) };
  const preset = draft.required ? undefined : readValue(draft.preset, shape);
  const sample = readValue(draft.sample, shape);
  const hint = valueHints[draft.kind] ?? 'Write another value.';
  const nameError = judgeName(draft.name, taken);
  const errors: Errors = {
    ...(nameError ? { name: nameError } : {}),
    ...(draft.kind === 'choice' && choices.length === 0 ? { choices: 'Write at least one choice.' } : {}),
    ...(preset === null ? { preset: hint } : {}),
    ...(sample === null ? { sample: hint } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors, field: null };
  const { name, required } = draft;
  return {
    errors,
    field: {
      name,
      ...shape,
      required,
      ...(preset === undefined ? {} : { default: preset }),
      ...(sample === undefined ? {} : { sample }),
    },
  };
}

function judgeName(name: string, taken: readonly string[]): string | undefined {
  if (taken.includes(name)) return `There is a field ${name} already. Choose another name.`;
  if (reservedFieldNames.includes(name)) return `${name} is reserved. Choose another name.`;
  if (/\s/.test(name)) return `Field names have no spaces. Use ${name.trim().replaceAll(/\s+/g, '_')}.`;
  return fieldNamePattern.test(name) ? undefined : 'Use letters, digits and _, and start with a letter.';
}
