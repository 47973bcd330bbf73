import { Droplet } from 'lucide-react';
import { Field } from '../../parts/Field.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { useInspected } from './inspected.ts';
import { Refusal } from './Refusal.tsx';
import { EmptySection, hasAny, RemoveButton } from './SectionAction.tsx';
import { StyleNumber } from './StyleNumber.tsx';
import { StyleText } from './StyleText.tsx';

const names = ['boxShadow', 'opacity', 'transform'];

/** Shadow, opacity and transform. */
export function EffectsSection() {
  const inspected = useInspected();
  if (!hasAny(inspected, names)) {
    const edits = [{ kind: 'style', name: 'boxShadow', value: '0 8px 24px rgba(0, 0, 0, 0.2)' }] as const;
    return <EmptySection title="Effects" edits={edits} />;
  }
  return (
    <PanelSection title="Effects" action={<RemoveButton title="Effects" names={names} />}>
      <Field label="Shadow">
        <StyleText name="boxShadow" label="Shadow" placeholder="0 8px 24px #0003" />
      </Field>
      <Field label="Opacity">
        <StyleNumber
          name="opacity"
          label="Opacity"
          icon={Droplet}
          unit="%"
          min={0}
          max={100}
          scale={100}
          fallback={1}
        />
      </Field>
      <Field label="Move">
        <StyleText name="transform" label="Transform" placeholder="rotate(3deg)" />
      </Field>
      <Refusal slot="Effects" />
    </PanelSection>
  );
}
