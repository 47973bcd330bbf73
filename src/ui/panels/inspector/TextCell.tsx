import { useState } from 'react';
import { TextInput } from '../../parts/TextInput.tsx';
import { useInspected } from './inspected.ts';
import { readTypedValue } from './style-words.ts';
import { type PlacedValue, ValueCell } from './ValueCell.tsx';

export interface TextCellProps {
  slot: string;
  placed: PlacedValue | null;
  value: string | number | null;
  label: string;
  placeholder?: string;
  mono?: boolean;
  onSet: (value: string | number) => void;
  /** What leaving the box empty does; without it the old value comes back. */
  onRemove?: () => void;
}

/** A value as text: written on Enter and on leaving the box. */
export function TextCell({
  slot,
  placed,
  value,
  label,
  placeholder,
  mono = false,
  onSet,
  onRemove,
}: TextCellProps) {
  const { disabled } = useInspected();
  const [draft, setDraft] = useState<string | null>(null);
  const resting = value === null ? '' : String(value);
  const commit = () => {
    setDraft(null);
    if (draft === null || draft === resting) return;
    if (draft.trim() !== '') onSet(readTypedValue(draft, value));
    else onRemove?.();
  };
  return (
    <ValueCell label={label} placed={placed} slot={slot}>
      <TextInput
        name={label}
        mono={mono}
        value={draft ?? resting}
        title={resting || undefined}
        placeholder={placeholder}
        disabled={disabled}
        onChange={setDraft}
        onCommit={commit}
        onCancel={draft === null ? undefined : () => setDraft(null)}
      />
    </ValueCell>
  );
}
