import { ArrowDown, ArrowRight, Plus, UnfoldHorizontal, UnfoldVertical, WrapText } from 'lucide-react';
import { type Alignment, AlignPad } from '../../parts/AlignPad.tsx';
import { Field } from '../../parts/Field.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { BoxSides } from './BoxSides.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { layerKind } from './layer-name.ts';
import { Refusal } from './Refusal.tsx';
import { StyleNumber } from './StyleNumber.tsx';
import { StyleSelect } from './StyleSelect.tsx';
import { isFlex } from './section-names.ts';
import type { InspectorEdit } from './use-node-edits.ts';
import { type StyleInUse, useStyle } from './use-style.ts';
import { ValueCell } from './ValueCell.tsx';

/** How a frame places what it holds, and the space around any layer. */
export function LayoutSection() {
  const { node, apply, disabled } = useInspected();
  const isFrame = layerKind(node) === 'frame';
  const display = useStyle('display');
  const isComputed = display.placed !== null && display.value === null;
  const showsFlow = isFrame && (isFlex(node) || isComputed);
  const add = () => apply('Layout', 'layout', [{ kind: 'style', name: 'display', value: 'flex' }]);
  const action = isFrame && !showsFlow && (
    <IconButton name="Lay out in a row" icon={Plus} size="sm" disabled={disabled} onClick={add} />
  );
  return (
    <PanelSection title="Layout" action={action}>
      {showsFlow && <Flow />}
      <BoxSides property="padding" label="Padding" />
      <BoxSides property="margin" label="Margin" />
      <Refusal slot="Layout" />
    </PanelSection>
  );
}

function Flow() {
  const { disabled, apply } = useInspected();
  const direction = useStyle('flexDirection');
  const align = useStyle('alignItems');
  const justify = useStyle('justifyContent');
  const isColumn = String(direction.value ?? 'row').startsWith('column');
  const along = readAlignment(justify, 'start');
  const across = readAlignment(align, 'start');
  const isLocked = [align, justify].some(({ placed, value }) => placed !== null && value === null);

  const place = (horizontal: Alignment, vertical: Alignment) => {
    const [nextAlong, nextAcross] = isColumn ? [vertical, horizontal] : [horizontal, vertical];
    apply('Layout', 'alignment', [
      ...writeAlignment('justifyContent', nextAlong, along),
      ...writeAlignment('alignItems', nextAcross, across),
    ]);
  };

  return (
    <>
      <div className={styles.flow}>
        <AlignPad
          name="Alignment"
          horizontal={isColumn ? across : along}
          vertical={isColumn ? along : across}
          direction={isColumn ? 'column' : 'row'}
          disabled={disabled || isLocked}
          onChange={place}
          onSpaceBetween={() => justify.set('space-between')}
        />
        <div className={styles.flowSide}>
          <Direction />
          <StyleNumber
            name="gap"
            label="Gap"
            icon={isColumn ? UnfoldVertical : UnfoldHorizontal}
            unit="gap"
            min={0}
            fallback={0}
          />
        </div>
      </div>
      <Field label="Along">
        <StyleSelect
          name="justifyContent"
          label="Along"
          options={alongOptions}
          placeholder="Start"
          readId={toFlexWord}
        />
      </Field>
      <Field label="Across">
        <StyleSelect
          name="alignItems"
          label="Across"
          options={acrossOptions}
          placeholder="Stretch"
          readId={toFlexWord}
        />
      </Field>
    </>
  );
}

const acrossOptions = [
  { id: 'stretch', label: 'Stretch' },
  { id: 'flex-start', label: 'Start' },
  { id: 'center', label: 'Centre' },
  { id: 'flex-end', label: 'End' },
  { id: 'baseline', label: 'Baseline' },
];
const alongOptions = [
  { id: 'flex-start', label: 'Start' },
  { id: 'center', label: 'Centre' },
  { id: 'flex-end', label: 'End' },
  { id: 'space-between', label: 'Space between' },
  { id: 'space-around', label: 'Space around' },
  { id: 'space-evenly', label: 'Space evenly' },
];

const directions = [
  { id: 'row', label: 'Row', icon: ArrowRight },
  { id: 'column', label: 'Column', icon: ArrowDown },
  { id: 'wrap', label: 'Row that wraps', icon: WrapText },
] as const;

/** Row, column, or a row that wraps: two properties in one choice. */
function Direction() {
  const { apply, disabled } = useInspected();
  const display = useStyle('display');
  const direction = useStyle('flexDirection');
  const wrap = useStyle('flexWrap');
  const placed =
    [display, direction, wrap].find((style) => style.placed && style.value === null)?.placed ??
    direction.placed ??
    wrap.placed ??
    display.placed;
  const written = String(direction.value ?? 'row');
  const wraps = wrap.value === 'wrap';
  const chosen =
    written === 'row' ? (wraps ? 'wrap' : 'row') : written === 'column' && !wraps ? 'column' : null;

  const choose = (id: 'row' | 'column' | 'wrap') => {
    const edits: InspectorEdit[] = [];
    const wanted = id === 'column' ? 'column' : 'row';
    if (written !== wanted) edits.push({ kind: 'style', name: 'flexDirection', value: wanted });
    if (id === 'wrap') edits.push({ kind: 'style', name: 'flexWrap', value: 'wrap' });
    else if (wrap.placed) edits.push({ kind: 'remove-style', name: 'flexWrap' });
    apply('flexDirection', 'direction', edits);
  };

  return (
    <ValueCell label="Direction" slot="flexDirection" placed={placed}>
      <Segments
        name="Direction"
        fill
        iconsOnly
        segments={directions}
        value={chosen}
        disabled={disabled}
        onChange={choose}
      />
    </ValueCell>
  );
}

/** `start` and `flex-start` mean the same in a flex frame. */
const toFlexWord = (value: string | number) =>
  /^(?:start|end)$/.test(String(value)) ? `flex-${value}` : String(value);

// Stretched layers stand at the start, unless they are given a place there.
function readAlignment({ placed, value }: StyleInUse, fallback: Alignment): Alignment | null {
  if (!placed) return fallback;
  const word = String(value).replace('flex-', '');
  return word === 'start' || word === 'center' || word === 'end' ? word : null;
}

function writeAlignment(name: string, next: Alignment, before: Alignment | null): InspectorEdit[] {
  if (next === before) return [];
  return [{ kind: 'style', name, value: next === 'center' ? next : `flex-${next}` }];
}
