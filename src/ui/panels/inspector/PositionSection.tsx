import { Field, FieldPair } from '../../parts/Field.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { useInspected } from './inspected.ts';
import { Refusal } from './Refusal.tsx';
import { EmptySection, hasAny, RemoveButton } from './SectionAction.tsx';
import { StyleNumber } from './StyleNumber.tsx';
import { StyleSelect } from './StyleSelect.tsx';

const names = ['position', 'top', 'right', 'bottom', 'left'];
const words = { auto: null };
const options = [
  { id: 'relative', label: 'In the flow' },
  { id: 'absolute', label: 'Absolute' },
];

/** Taken out of the flow, or moved from its place in it. */
export function PositionSection() {
  const inspected = useInspected();
  const { painted } = inspected;
  if (!hasAny(inspected, names)) {
    return (
      <EmptySection
        title="Position"
        edits={[
          { kind: 'style', name: 'position', value: 'absolute' },
          { kind: 'style', name: 'top', value: Math.round(painted?.box.y ?? 0) },
          { kind: 'style', name: 'left', value: Math.round(painted?.box.x ?? 0) },
        ]}
      />
    );
  }
  return (
    <PanelSection title="Position" action={<RemoveButton title="Position" names={names} />}>
      <Field label="Place">
        <StyleSelect name="position" label="Place" options={options} placeholder="In the flow" />
      </Field>
      <Field label="Sides">
        <FieldPair>
          <StyleNumber name="top" label="Top" letter="T" words={words} />
          <StyleNumber name="right" label="Right" letter="R" words={words} />
          <StyleNumber name="bottom" label="Bottom" letter="B" words={words} />
          <StyleNumber name="left" label="Left" letter="L" words={words} />
        </FieldPair>
      </Field>
      <Refusal slot="Position" />
    </PanelSection>
  );
}
