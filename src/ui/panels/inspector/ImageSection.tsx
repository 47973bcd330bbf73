import { Field } from '../../parts/Field.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { AttributeText } from './AttributeText.tsx';
import { useInspected } from './inspected.ts';
import { useStyle } from './use-style.ts';
import { ValueCell } from './ValueCell.tsx';

const fits = [
  { id: 'cover', label: 'Cover' },
  { id: 'contain', label: 'Contain' },
  { id: 'fill', label: 'Fill' },
] as const;

/** Which picture an image shows, what it is called, and how it fills its box. */
export function ImageSection() {
  const { disabled } = useInspected();
  const { placed, value, set } = useStyle('objectFit');
  return (
    <PanelSection title="Source">
      <Field label="Image">
        <AttributeText name="src" label="Image" placeholder="asset:name" mono />
      </Field>
      <Field label="Alt text">
        <AttributeText name="alt" label="Alt text" placeholder="None, decoration" />
      </Field>
      <Field label="Fit">
        <ValueCell label="Fit" slot="objectFit" placed={placed}>
          <Segments
            name="Fit"
            fill
            segments={fits}
            value={fits.find(({ id }) => id === value)?.id ?? null}
            disabled={disabled}
            onChange={set}
          />
        </ValueCell>
      </Field>
    </PanelSection>
  );
}
