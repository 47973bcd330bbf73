import { Minus, Plus } from 'lucide-react';
import { IconButton } from '../../parts/IconButton.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { type Inspected, useInspected } from './inspected.ts';
import { Refusal } from './Refusal.tsx';
import type { InspectorEdit } from './use-node-edits.ts';

/** Whether any of these styles is written. */
export function hasAny({ node }: Inspected, names: readonly string[]): boolean {
  return node.styles.some(({ name }) => names.includes(name));
}

/** Adds the first value of an empty section. */
export function AddButton({ title, edits }: { title: string; edits: readonly InspectorEdit[] }) {
  const { apply, disabled } = useInspected();
  const label = `Add ${title.toLowerCase()}`;
  return (
    <IconButton
      name={label}
      icon={Plus}
      size="sm"
      disabled={disabled}
      onClick={() => apply(title, label.toLowerCase(), edits)}
    />
  );
}

/** Takes all values of a section away. */
export function RemoveButton({ title, names }: { title: string; names: readonly string[] }) {
  const { apply, disabled, node } = useInspected();
  const label = `Remove ${title.toLowerCase()}`;
  const written = names.filter((name) => node.styles.some((style) => style.name === name));
  const remove = () =>
    apply(
      title,
      label.toLowerCase(),
      written.map((name) => ({ kind: 'remove-style', name })),
    );
  return <IconButton name={label} icon={Minus} size="sm" disabled={disabled} onClick={remove} />;
}

/** A section that holds nothing: shut, with a button that writes its first value. */
export function EmptySection({ title, edits }: { title: string; edits: readonly InspectorEdit[] }) {
  const { refusal } = useInspected();
  return (
    <PanelSection title={title} note="None" action={<AddButton title={title} edits={edits} />}>
      {refusal?.slot === title && <Refusal slot={title} />}
    </PanelSection>
  );
}
