import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type StyleEntry, unknownSpread } from '../../../source/source-tree.ts';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { Refusal } from './Refusal.tsx';
import { hasControl } from './section-names.ts';
import { readTypedValue, toStyleName, writeStyleWords } from './style-words.ts';
import { TextCell } from './TextCell.tsx';
import { placeStyle, readEditable } from './use-style.ts';

const addSlot = 'Add style';

/** Every style that has no control above, as it is written. */
export function AllStylesSection() {
  const { node } = useInspected();
  const entries = node.styles.filter(
    ({ name }, index) =>
      !hasControl(node, name) &&
      (isUnnamed(name) || node.styles.findLastIndex((style) => style.name === name) === index),
  );
  return (
    <PanelSection
      title="All styles"
      note={entries.length === 0 ? 'No others' : `${entries.length} without a control above`}
    >
      {entries.length > 0 && (
        <ul className={styles.styleList}>
          {entries.map((entry) => (
            <StyleRow key={`${entry.name} ${isUnnamed(entry.name) ? entry.span.from : ''}`} entry={entry} />
          ))}
        </ul>
      )}
      {node.kind !== 'component' && <AddStyle />}
    </PanelSection>
  );
}

/** Spreads and computed names can stand more than once. */
const isUnnamed = (name: string) => name === unknownSpread || name.startsWith('[');

function StyleRow({ entry }: { entry: StyleEntry }) {
  const { apply, disabled } = useInspected();
  const { name } = entry;
  const placed = placeStyle(entry);
  const label = name === unknownSpread ? 'Spread' : name;
  const words = writeStyleWords(name);
  return (
    <li className={styles.styleRow}>
      <code className={styles.styleName} title={label}>
        {label}
      </code>
      <TextCell
        mono
        slot={name}
        placed={placed}
        value={readEditable(placed)}
        label={label}
        onSet={(value) => apply(name, words, [{ kind: 'style', name, value }])}
      />
      <IconButton
        name={`Remove ${label}`}
        icon={X}
        size="sm"
        disabled={disabled || entry.origin.from !== 'literal'}
        onClick={() => apply(name, `remove ${words}`, [{ kind: 'remove-style', name }])}
      />
    </li>
  );
}

function AddStyle() {
  const { apply, disabled } = useInspected();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const isReady = name.trim() !== '' && value.trim() !== '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const styleName = toStyleName(name);
    apply(addSlot, `add ${writeStyleWords(styleName)}`, [
      { kind: 'style', name: styleName, value: readTypedValue(value, null) },
    ]);
    setName('');
    setValue('');
  };
  return (
    <form className={styles.addStyle} onSubmit={add}>
      <TextInput
        mono
        name="Style name"
        placeholder="zIndex"
        value={name}
        disabled={disabled}
        onChange={setName}
      />
      <TextInput
        mono
        name="Style value"
        placeholder="1"
        value={value}
        disabled={disabled}
        onChange={setValue}
      />
      <Button type="submit" disabled={disabled || !isReady}>
        Add style
      </Button>
      <Refusal slot={addSlot} />
    </form>
  );
}
