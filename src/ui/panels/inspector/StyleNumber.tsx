import { readMeasure } from './measure.ts';
import { NumberCell, type NumberLook } from './NumberCell.tsx';
import { useStyle } from './use-style.ts';

/** A style that is a number, under its camelCase name. */
export function StyleNumber({ name, ...look }: NumberLook & { name: string }) {
  const { placed, value, inherited, resting, set, remove } = useStyle(name);
  const taken = inherited === null ? null : readMeasure(inherited);
  // Only a plain number of px means the same further down.
  const fallback = taken && (taken.unit === '' || taken.unit === 'px') ? taken.number : look.fallback;
  return (
    <NumberCell
      {...look}
      fallback={fallback}
      slot={name}
      placed={placed}
      value={value}
      resting={resting}
      onSet={set}
      onRemove={remove}
    />
  );
}
