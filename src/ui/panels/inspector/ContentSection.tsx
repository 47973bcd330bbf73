import { Braces, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { addRule } from '../../../editor/commands/edit-rules.ts';
import { writeValue } from '../../../template/field-value.ts';
import type { FieldKind } from '../../../template/schema.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { RuleSentence } from '../fields/RuleSentence.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { layerKind } from './layer-name.ts';
import { Refusal } from './Refusal.tsx';
import { type PlacedValue, ValueCell } from './ValueCell.tsx';

/** The text of a layer, and the rule that acts on it. */
export function ContentSection() {
  const editor = useEditor();
  const { node, manifest, disabled, apply, refusal } = useInspected();
  const [isTyping, setTyping] = useState(false);
  const { content, field } = node;
  const isEmpty = content.kind === 'none' && !isTyping && layerKind(node) !== 'text';
  if (isEmpty) {
    const add = () => apply('content', 'add text', [{ kind: 'text', value: 'Text' }]);
    return (
      <PanelSection
        title="Content"
        note="None"
        action={<IconButton name="Add text" icon={Plus} size="sm" disabled={disabled} onClick={add} />}
      >
        {refusal?.slot === 'content' && <Refusal slot="content" />}
      </PanelSection>
    );
  }
  const rule = field === null ? undefined : manifest.rules.find((candidate) => candidate.field === field);
  const action =
    field !== null && !rule ? (
      <Button kind="ghost" size="sm" icon={Plus} onClick={() => addRule(editor, field)}>
        Add rule
      </Button>
    ) : (
      content.kind === 'literal' && <BindMenu />
    );
  return (
    <PanelSection title="Content" action={action}>
      <Field label="Text">
        <ValueCell
          label="Text"
          slot="content"
          placed={placeContent(content)}
          {...(content.kind === 'field' ? { bound: <BoundText field={content.field} /> } : {})}
        >
          <TextBox onTyping={setTyping} />
        </ValueCell>
      </Field>
      {rule && <RuleSentence rule={rule} />}
      {field !== null && !rule && (
        <p className={styles.rule}>No rule for {field} yet. Long text may overflow.</p>
      )}
    </PanelSection>
  );
}

const boundKinds: readonly FieldKind[] = ['text', 'number', 'date', 'choice'];

/** The field that gives the text: another one may be chosen, and the cross keeps the text without it. */
function BoundText({ field }: { field: string }) {
  const { manifest, disabled, apply } = useInspected();
  const fixture = useEditorState((state) => state.template.fixtures.find(({ id }) => id === state.fixtureId));
  const fields = manifest.fields.filter(({ name, kind }) => name === field || boundKinds.includes(kind));
  const shown = writeValue(fixture?.values[field]);
  return (
    <>
      <Select
        name={`Text, field ${field}`}
        options={fields.map(({ name }) => ({ id: name, label: name }))}
        value={field}
        placeholder={field}
        bound
        disabled={disabled}
        onChange={(name) => apply('content', `show ${name}`, [{ kind: 'bind-text', field: name }])}
      />
      <IconButton
        name={`Unbind text from ${field}`}
        size="sm"
        icon={X}
        disabled={disabled}
        onClick={() => apply('content', 'unbind text', [{ kind: 'unbind-text', value: shown }])}
      />
    </>
  );
}

function BindMenu() {
  const { manifest, disabled, apply } = useInspected();
  const fields = manifest.fields.filter(({ kind }) => boundKinds.includes(kind));
  return (
    <Menu
      align="end"
      trigger={<IconButton name="Show a field here" size="sm" icon={Braces} disabled={disabled} />}
      entries={[
        { kind: 'heading', label: 'Show a field here' },
        ...fields.map(({ name }) => ({
          kind: 'item' as const,
          label: name,
          onSelect: () => apply('content', `show ${name}`, [{ kind: 'bind-text', field: name }]),
        })),
      ]}
    />
  );
}

function placeContent(content: ReturnType<typeof useInspected>['node']['content']): PlacedValue | null {
  switch (content.kind) {
    case 'literal':
      return { origin: { from: 'literal', value: content.value }, offset: content.span.from };
    case 'field':
      return { origin: { from: 'field', field: content.field }, offset: content.span.from };
    case 'code':
      return { origin: { from: 'code', text: content.text, line: content.line }, offset: content.span.from };
    default:
      return null;
  }
}

/** Each key is drawn at once; a run of typing is one undo step. */
function TextBox({ onTyping }: { onTyping: (isTyping: boolean) => void }) {
  const { node, disabled, apply } = useInspected();
  const [draft, setDraft] = useState<string | null>(null);
  const [hadEdgeSpace, setEdgeSpace] = useState(false);
  const value = node.content.kind === 'literal' ? node.content.value : '';
  const change = (text: string) => {
    setDraft(text);
    // A space at the end, half way through typing, would make the source put the text in braces.
    apply(
      'content',
      'text',
      [{ kind: 'text', value: hadEdgeSpace ? text : text.trim() }],
      `typing text ${node.ordinal}`,
    );
  };
  return (
    <TextArea
      name="Text"
      value={draft ?? value}
      disabled={disabled}
      onChange={change}
      onFocus={() => {
        setEdgeSpace(value !== value.trim());
        onTyping(true);
      }}
      onBlur={() => {
        setDraft(null);
        onTyping(false);
      }}
    />
  );
}
