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
import { FontFamily, FontStyle, FontWeight } from './FontControls.tsx';
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
  'fontStyle',
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
  const { node } = inspected;
  if (layerKind(node) === 'frame' && !hasAny(inspected, names)) {
    const edits = [{ kind: 'style', name: 'color', value: '#000000' }] as const;
    return <EmptySection title="Text" edits={edits} />;
  }
  return (
    <PanelSection title="Text" note={layerKind(node) === 'frame' ? 'For the texts inside' : undefined}>
      <Field label="Font">
        <FontFamily />
      </Field>
      <Field label="Weight">
        <FontWeight />
      </Field>
      <Field label="Style">
        <span className={styles.stylePair}>
          <FontStyle />
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
