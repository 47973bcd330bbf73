import { EyeOff, ImageUp, Plus } from 'lucide-react';
import { type DragEvent, memo, useRef, useState } from 'react';
import { addAsset } from '../../../editor/commands/add-asset.ts';
import { setFixtureValue } from '../../../editor/commands/edit-fixtures.ts';
import { isColour } from '../../../runtime/normalise/check-colours.ts';
import { importImage } from '../../../session/import-image.ts';
import { blankValue, isDate, valueHints } from '../../../template/field-value.ts';
import type { Field, FieldValue } from '../../../template/schema.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { Select } from '../../parts/Select.tsx';
import { Swatch } from '../../parts/Swatch.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState, useSession } from '../../session-context.tsx';
import styles from './PreviewData.module.css';

/** The values of the headline that is shown. */
export function PreviewData() {
  const fixture = useEditorState((state) => state.template.fixtures.find(({ id }) => id === state.fixtureId));
  const fields = useEditorState((state) => state.template.manifest.fields);
  if (!fixture) return null;
  return (
    <section className={styles.panel} aria-label="Preview data">
      <h2 className={styles.title}>
        Preview data <span>{fixture.name}</span>
      </h2>
      <div className={styles.rows}>
        {fields.map((field) => (
          <FieldRow
            key={`${fixture.id} ${field.name}`}
            field={field}
            fixtureId={fixture.id}
            value={fixture.values[field.name]}
          />
        ))}
        {fields.length === 0 && (
          <p className={styles.none}>The card has no fields yet. Add one under Fields.</p>
        )}
      </div>
    </section>
  );
}

interface FieldRowProps {
  field: Field;
  fixtureId: string;
  value: FieldValue | undefined;
}

const FieldRow = memo(function FieldRow({ field, fixtureId, value }: FieldRowProps) {
  const editor = useEditor();
  const isLeftOut = value === undefined;
  const set = (next: FieldValue | undefined) => setFixtureValue(editor, fixtureId, field.name, next);
  return (
    <div className={styles.row}>
      <span className={styles.name} title={field.name}>
        {field.name}
      </span>
      {isLeftOut ? (
        <LeftOut field={field} onFillIn={() => set(field.sample ?? blankValue(field))} />
      ) : (
        <div className={styles.control}>
          <ValueControl field={field} fixtureId={fixtureId} value={value} onChange={set} />
          {!field.required && (
            <IconButton
              name={`Leave out ${field.name}`}
              size="sm"
              icon={EyeOff}
              onClick={() => set(undefined)}
            />
          )}
        </div>
      )}
    </div>
  );
});

function LeftOut({ field, onFillIn }: { field: Field; onFillIn: () => void }) {
  return (
    <div className={styles.control}>
      <TextInput name={field.name} value="" placeholder="left out" onChange={onFillIn} readOnly />
      <IconButton name={`Fill in ${field.name}`} size="sm" icon={Plus} onClick={onFillIn} />
    </div>
  );
}

interface ValueControlProps {
  field: Field;
  fixtureId: string;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
}

function ValueControl({ field, fixtureId, value, onChange }: ValueControlProps) {
  switch (field.kind) {
    case 'text':
      return (
        <TextArea name={field.name} value={String(value ?? '')} onChange={onChange} rows={1} dir="auto" />
      );
    case 'date':
      return (
        <TextInput
          name={field.name}
          value={String(value ?? '')}
          onChange={onChange}
          placeholder="2026-11-18"
          error={dateError(value)}
        />
      );
    case 'number':
      return <NumberInput name={field.name} value={value} onChange={onChange} />;
    case 'boolean':
      return <Switch label={field.name} checked={value === true} onChange={onChange} />;
    case 'list':
      return (
        <TextArea
          name={field.name}
          value={Array.isArray(value) ? value.join('\n') : String(value ?? '')}
          onChange={(text) => onChange(text.split('\n'))}
          rows={2}
          placeholder="One a line"
        />
      );
    case 'choice':
      return (
        <Select
          name={field.name}
          options={(field.choices ?? []).map((id) => ({ id, label: id }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'colour':
      return (
        <TextInput
          name={field.name}
          value={String(value ?? '')}
          onChange={onChange}
          unit={<Swatch colour={String(value)} />}
          error={isColour(String(value)) ? undefined : 'Write #rrggbb or a colour name.'}
        />
      );
    case 'image':
      return (
        <ImageInput field={field} fixtureId={fixtureId} value={String(value ?? '')} onChange={onChange} />
      );
  }
}

function dateError(value: FieldValue): string | undefined {
  if (value === '' || value === null) return undefined;
  return isDate(String(value)) ? undefined : valueHints.date;
}

function NumberInput({
  name,
  value,
  onChange,
}: {
  name: string;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
}) {
  const [text, setText] = useState(String(value ?? ''));
  const shown = Number(text) === value ? text : String(value ?? '');
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  return (
    <TextInput
      name={name}
      inputMode="decimal"
      value={isNumber ? shown : text}
      error={isNumber ? undefined : valueHints.number}
      onChange={(next) => {
        setText(next);
        if (next.trim() !== '' && Number.isFinite(Number(next))) onChange(Number(next));
      }}
    />
  );
}

function ImageInput({
  field,
  fixtureId,
  value,
  onChange,
}: {
  field: Field;
  fixtureId: string;
  value: string;
  onChange: (value: FieldValue) => void;
}) {
  const editor = useEditor();
  const { blobs } = useSession();
  const toast = useToast();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  async function take(files: FileList | null) {
    const [file] = files ?? [];
    if (!file) return;
    const taken = editor.store.getState().template.manifest.assets.map(({ name }) => name);
    const asset = await importImage(file, taken, blobs);
    if (asset.ok) addAsset(editor, asset.value, { fixtureId, field: field.name });
    else toast.show({ kind: 'err', text: asset.error.message });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  }

  return (
    <div
      role="group"
      aria-label={`${field.name} image`}
      className={joinClasses(styles.image, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextInput name={field.name} value={value} onChange={onChange} mono placeholder="Drop an image" />
      <IconButton
        name={`Choose ${field.name} file`}
        size="sm"
        icon={ImageUp}
        onClick={() => chooser.current?.click()}
      />
      <input
        ref={chooser}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/svg+xml"
        aria-label={`${field.name} file`}
        hidden
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
