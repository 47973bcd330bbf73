import { TextCell } from './TextCell.tsx';
import { useStyle } from './use-style.ts';

/** A style as its own text; emptied, it is taken away. */
export function StyleText({
  name,
  label,
  placeholder,
}: {
  name: string;
  label: string;
  placeholder?: string;
}) {
  const { placed, value, set, remove } = useStyle(name);
  return (
    <TextCell
      mono
      slot={name}
      placed={placed}
      value={value}
      label={label}
      placeholder={placeholder}
      onSet={set}
      onRemove={remove}
    />
  );
}
