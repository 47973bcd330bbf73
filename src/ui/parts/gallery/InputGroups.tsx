import { Search } from 'lucide-react';
import { useState } from 'react';
import { ColourField } from '../ColourField.tsx';
import { Field, FieldPair, Marked } from '../Field.tsx';
import { LockedValue } from '../LockedValue.tsx';
import { NumberScrubber } from '../NumberScrubber.tsx';
import { Select } from '../Select.tsx';
import { TextArea } from '../TextArea.tsx';
import { TextInput } from '../TextInput.tsx';
import { Group } from './Group.tsx';
import styles from './gallery.module.css';

const weights = [
  { id: '400', label: 'Regular 400' },
  { id: '600', label: 'SemiBold 600' },
  { id: '700', label: 'Bold 700' },
  { id: '800', label: 'ExtraBold 800', hint: 'not loaded', disabled: true },
] as const;
const brand = [
  { value: 'var(--ink)', hex: '#1c1a16', label: 'Ink' },
  { value: 'var(--paper)', hex: '#fbf5e7', label: 'Paper' },
  { value: 'var(--pine)', hex: '#0f4c3a', label: 'Pine' },
  { value: 'var(--clay)', hex: '#ea5430', label: 'Clay' },
];
const ignore = () => {};

export function InputGroups() {
  const [text, setText] = useState('Engineering');
  const [width, setWidth] = useState<number>(694);
  const [opacity, setOpacity] = useState(62);
  const [weight, setWeight] = useState<(typeof weights)[number]['id']>('700');
  const [colour, setColour] = useState('var(--ink)');
  const hex = brand.find(({ value }) => value === colour)?.hex ?? colour;
  return (
    <div className={styles.column}>
      <Group title="Input">
        <div className={styles.stack}>
          <TextInput name="Section" value={text} onChange={setText} />
          <TextInput
            name="Search assets"
            value=""
            placeholder="Search assets"
            icon={Search}
            onChange={ignore}
          />
          <TextInput
            name="Field name"
            value="author name"
            error="Field names have no spaces. Use author_name."
            onChange={ignore}
          />
          <TextInput name="Outlined" value="Outlined" unit="px" outlined onChange={ignore} />
          <TextInput name="Off" value="Engineering" disabled onChange={ignore} />
          <TextArea name="Headline" value={text} onChange={setText} />
        </div>
      </Group>
      <Group title="Number scrubber">
        <div className={styles.stack}>
          <Field label="W, H">
            <FieldPair>
              <Marked source="typed">
                <NumberScrubber name="Width" letter="W" value={width} percentOf={1200} onScrub={setWidth} />
              </Marked>
              <Marked source="typed">
                <NumberScrubber
                  name="Height"
                  letter="H"
                  value={null}
                  word="Hug"
                  unit="229"
                  onScrub={ignore}
                />
              </Marked>
            </FieldPair>
          </Field>
          <Field label="Min, max">
            <FieldPair>
              <Marked source="typed">
                <NumberScrubber name="Minimum" letter="min" value={600} onScrub={ignore} />
              </Marked>
              <Marked source="field">
                <NumberScrubber name="Size" letter="A" value={72} unit="px" bound onScrub={ignore} />
              </Marked>
            </FieldPair>
          </Field>
          <Field label="Opacity" source="typed">
            <NumberScrubber
              name="Opacity"
              letter="O"
              value={opacity}
              min={0}
              max={100}
              unit="%"
              percentOf={100}
              onScrub={setOpacity}
            />
          </Field>
          <Field label="Mixed" source="typed">
            <NumberScrubber name="Left" letter="L" value={null} onScrub={ignore} />
          </Field>
          <Field label="Off" source="typed">
            <NumberScrubber name="Top" letter="T" value={64} disabled onScrub={ignore} />
          </Field>
        </div>
      </Group>
      <Group title="Value source">
        <div className={styles.stack}>
          <Field label="Typed" source="typed">
            <ColourField name="Colour" value={colour} hex={hex} brand={brand} onChange={setColour} />
          </Field>
          <Field label="Field" source="field">
            <Select name="Text" options={weights} value={weight} onChange={setWeight} bound />
          </Field>
          <Field label="Code" source="code">
            <LockedValue name="Letter spacing" code="size × -0.02" line={25} onGoToLine={ignore} />
          </Field>
          <Field label="Choice" source="typed">
            <Select name="Weight" options={weights} value={weight} onChange={setWeight} />
          </Field>
          <Field label="Mixed" source="typed">
            <Select name="Style" options={weights} value={null} onChange={ignore} />
          </Field>
          <Field label="Off" source="typed">
            <Select name="Stretch" options={weights} value="400" disabled onChange={ignore} />
          </Field>
        </div>
      </Group>
    </div>
  );
}
