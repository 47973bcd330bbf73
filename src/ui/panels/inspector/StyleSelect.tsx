import { Select, type SelectOption } from '../../parts/Select.tsx';
import { useInspected } from './inspected.ts';
import { useStyle } from './use-style.ts';
import { ValueCell } from './ValueCell.tsx';

export interface StyleSelectProps {
  name: string;
  label: string;
  options: readonly SelectOption<string>[];
  /** What holds while nothing is written or handed down. */
  placeholder: string;
  /** How a written or inherited value is called among the options. */
  readId?: (value: string | number) => string;
  writeValue?: (id: string) => string | number;
}

/** A style with a few known values; another written value stays and joins the list. */
export function StyleSelect({
  name,
  label,
  options,
  placeholder,
  readId = String,
  writeValue = String,
}: StyleSelectProps) {
  const { placed, value, inherited, resting, set } = useStyle(name);
  const { disabled } = useInspected();
  const id = value === null ? null : readId(value);
  const isKnown = id === null || options.some((option) => option.id === id);
  const inheritedId = inherited === null ? null : readId(inherited);
  const inheritedLabel = options.find((option) => option.id === inheritedId)?.label ?? inheritedId;
  const shown = options.find((option) => option.id === id)?.label ?? id ?? inheritedLabel ?? placeholder;
  return (
    <ValueCell label={label} placed={placed} slot={name} resting={resting} title={shown}>
      <Select
        name={label}
        options={isKnown ? options : [...options, { id, label: id }]}
        value={id}
        placeholder={inheritedLabel ?? placeholder}
        disabled={disabled}
        onChange={(chosen) => chosen !== id && set(writeValue(chosen))}
      />
    </ValueCell>
  );
}
