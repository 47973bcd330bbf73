import { unknownSpread } from '../../../source/source-tree.ts';
import { Field } from '../../parts/Field.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { AttributeText } from './AttributeText.tsx';
import { useInspected } from './inspected.ts';

/** What a component is given, or what a part of a drawing is made of. */
export function AttributesSection() {
  const { node } = useInspected();
  const names = [...new Set(node.attributes.map(({ name }) => name))];
  if (names.length === 0) return <PanelSection title="Attributes" note="None" />;
  return (
    <PanelSection title="Attributes">
      {names.map((name) => (
        <Field key={name} label={name === unknownSpread ? 'Spread' : name}>
          <AttributeText name={name} label={name === unknownSpread ? 'Spread' : name} mono />
        </Field>
      ))}
    </PanelSection>
  );
}
