import { ColourCell } from './ColourCell.tsx';
import { useStyle } from './use-style.ts';

/** A style that is a colour, under its camelCase name. */
export function StyleColour({ name, label, fallback }: { name: string; label: string; fallback?: string }) {
  const { placed, value, inherited, resting, set, remove } = useStyle(name);
  return (
    <ColourCell
      slot={name}
      placed={placed}
      value={value}
      label={label}
      fallback={inherited === null ? fallback : String(inherited)}
      resting={resting}
      onSet={set}
      onRemove={remove}
    />
  );
}
