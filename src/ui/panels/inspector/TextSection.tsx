import {
  ALargeSmall,
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  UnfoldHorizontal,
  UnfoldVertical,
} from 'lucide-react';
import { Field, FieldPair } from '../../parts/Field.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { type Segment, Segments } from '../../parts/Segments.tsx';
import { listFamilies, listWeights, readWeight, writeWeightLabel } from './font-choices.ts';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { layerKind } from './layer-name.ts';
import { EmptySection, hasAny } from './SectionAction.tsx';
import { StyleColour } from './StyleColour.tsx';
import { StyleNumber } from './StyleNumber.tsx';
import { StyleSelect } from './StyleSelect.tsx';
import { useStyle } from './use-style.ts';
import { ValueCell } from './ValueCell.tsx';

const names = [
  'fontFamily',
  'fontWeight',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textAlign',
  'color',
  'textWrap',
];
const wraps = [
  { id: 'wrap', label: 'Normal' },
  { id: 'balance', label: 'Balance' },
  { id: 'pretty', label: 'Pretty' },
  { id: 'nowrap', label: 'One line' },
];

/** How text is set; on a frame, what the texts inside it take over. */
export function TextSection() {
  const inspected = useInspected();
  const { node, manifest } = inspected;
  const family = useStyle('fontFamily');
  const weight = useStyle('fontWeight');
  if (layerKind(node) === 'frame' && !hasAny(inspected, names)) {
    const edits = [{ kind: 'style', name: 'color', value: '#000000' }] as const;
    return <EmptySection title="Text" edits={edits} />;
  }
  const familyName = family.value ?? family.inherited;
  const loaded = listWeights(manifest.fonts, familyName === null ? null : String(familyName));
  const chosen = weight.value === null ? null : readWeight(weight.value);
  const missing = chosen !== null && !loaded.includes(chosen) ? [chosen] : [];
  return (
    <PanelSection title="Text" note={layerKind(node) === 'frame' ? 'For the texts inside' : undefined}>
      <Field label="Font">
        <StyleSelect
          name="fontFamily"
          label="Font"
          options={listFamilies(manifest.fonts).map((id) => ({ id, label: id }))}
          placeholder={manifest.fonts[0]?.family ?? 'None'}
        />
      </Field>
      <Field label="Weight">
        <span className={styles.weightPair}>
          <StyleSelect
            name="fontWeight"
            label="Weight"
            placeholder={writeWeightLabel(400)}
            options={[
              ...loaded.map((id) => ({ id: String(id), label: writeWeightLabel(id) })),
              ...missing.map((id) => ({ id: String(id), label: `${writeWeightLabel(id)}, not loaded` })),
            ]}
            readId={(value) => String(readWeight(value) ?? value)}
            writeValue={Number}
          />
          <StyleNumber name="fontSize" label="Font size" icon={ALargeSmall} unit="px" min={1} fallback={16} />
        </span>
      </Field>
      <Field label="Spacing">
        <FieldPair>
          <StyleNumber
            name="lineHeight"
            label="Line height"
            icon={UnfoldVertical}
            step={0.01}
            min={0}
            fallback={1.2}
          />
          <StyleNumber
            name="letterSpacing"
            label="Letter spacing"
            icon={UnfoldHorizontal}
            unit="px"
            step={0.1}
            fallback={0}
          />
        </FieldPair>
      </Field>
      <Field label="Align">
        <TextAlign />
      </Field>
      <Field label="Colour">
        <StyleColour name="color" label="Colour" />
      </Field>
      <Field label="Wrap">
        <StyleSelect name="textWrap" label="Wrap" options={wraps} placeholder="Normal" />
      </Field>
    </PanelSection>
  );
}

const alignments = [
  { id: 'left', label: 'Left', icon: AlignLeft },
  { id: 'center', label: 'Centre', icon: AlignCenter },
  { id: 'right', label: 'Right', icon: AlignRight },
] as const;
const justified = { id: 'justify', label: 'Justified', icon: AlignJustify } as const;

function TextAlign() {
  const { disabled } = useInspected();
  const { placed, value, inherited, resting, set } = useStyle('textAlign');
  const shown = value ?? inherited ?? 'left';
  // Rare, so it is shown only where it is written.
  const segments: readonly Segment<string>[] = shown === 'justify' ? [...alignments, justified] : alignments;
  return (
    <ValueCell label="Text alignment" slot="textAlign" placed={placed} resting={resting}>
      <Segments
        name="Text alignment"
        fill
        iconsOnly
        segments={segments}
        value={segments.find(({ id }) => id === shown)?.id ?? null}
        disabled={disabled}
        onChange={set}
      />
    </ValueCell>
  );
}
