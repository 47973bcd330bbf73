import { Blend } from 'lucide-react';
import { Field } from '../../parts/Field.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { useInspected } from './inspected.ts';
import { Refusal } from './Refusal.tsx';
import { EmptySection, hasAny, RemoveButton } from './SectionAction.tsx';
import { StyleColour } from './StyleColour.tsx';

const labels = { background: 'Fill', backgroundColor: 'Colour', backgroundImage: 'Image' } as const;
const names = Object.keys(labels) as (keyof typeof labels)[];

/** What is painted behind the layer: a colour, a gradient, an image. */
export function FillSection() {
  const inspected = useInspected();
  const { apply, disabled } = inspected;
  const written = names.filter((name) => hasAny(inspected, [name]));
  if (written.length === 0) {
    const edits = [{ kind: 'style', name: 'backgroundColor', value: '#ffffff' }] as const;
    return <EmptySection title="Fill" edits={edits} />;
  }
  const addGradient = () =>
    apply('Fill', 'add gradient', [
      { kind: 'style', name: 'backgroundImage', value: 'linear-gradient(135deg, #ffffff 0%, #d0d0d0 100%)' },
    ]);
  const isPlain = written.length === 1 && written[0] === 'backgroundColor';
  return (
    <PanelSection
      title="Fill"
      action={
        <>
          {isPlain && (
            <IconButton
              name="Add gradient"
              icon={Blend}
              size="sm"
              disabled={disabled}
              onClick={addGradient}
            />
          )}
          <RemoveButton title="Fill" names={names} />
        </>
      }
    >
      {written.map((name) => (
        <Field key={name} label={labels[name]}>
          <StyleColour
            name={name}
            label={
              name === 'backgroundColor' ? 'Fill colour' : `Fill ${name === 'background' ? 'paint' : 'image'}`
            }
          />
        </Field>
      ))}
      <Refusal slot="Fill" />
    </PanelSection>
  );
}
