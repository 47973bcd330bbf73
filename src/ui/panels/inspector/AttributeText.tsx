import { useInspected } from './inspected.ts';
import { TextCell } from './TextCell.tsx';
import { readEditable } from './use-style.ts';
import type { PlacedValue } from './ValueCell.tsx';

export function useAttribute(name: string): PlacedValue | null {
  const { node } = useInspected();
  const entry = node.attributes.findLast((attribute) => attribute.name === name);
  return entry ? { origin: entry.origin, offset: entry.valueSpan?.from ?? entry.span.from } : null;
}

export interface AttributeTextProps {
  name: string;
  label: string;
  placeholder?: string;
  mono?: boolean;
}

/** An attribute as text; a number stays a number. */
export function AttributeText({ name, label, placeholder, mono = false }: AttributeTextProps) {
  const { apply } = useInspected();
  const placed = useAttribute(name);
  const set = (value: string | number) =>
    apply(`@${name}`, label.toLowerCase(), [
      typeof value === 'number' && placed
        ? { kind: 'number-attribute', name, value }
        : { kind: 'attribute', name, value: String(value) },
    ]);
  const remove = () =>
    apply(`@${name}`, `remove ${label.toLowerCase()}`, [{ kind: 'attribute', name, value: '' }]);
  return (
    <TextCell
      slot={`@${name}`}
      placed={placed}
      value={readEditable(placed)}
      label={label}
      placeholder={placeholder}
      mono={mono}
      onSet={set}
      onRemove={remove}
    />
  );
}
