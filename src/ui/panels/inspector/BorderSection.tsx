import { SquareRoundCorner } from 'lucide-react';
import { findStyle } from '../../../source/locate.ts';
import { Field, FieldPair } from '../../parts/Field.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { Select } from '../../parts/Select.tsx';
import { type BorderParts, borderStyles, readBorder, writeBorder } from './border-parts.ts';
import { ColourCell } from './ColourCell.tsx';
import { useInspected } from './inspected.ts';
import { NumberCell } from './NumberCell.tsx';
import { Refusal } from './Refusal.tsx';
import { AddButton, EmptySection, hasAny, RemoveButton } from './SectionAction.tsx';
import { StyleNumber } from './StyleNumber.tsx';
import { StyleText } from './StyleText.tsx';
import { placeStyle, readEditable } from './use-style.ts';
import { ValueCell } from './ValueCell.tsx';

const lineNames = ['border', 'borderWidth', 'borderStyle', 'borderColor'];
const names = [...lineNames, 'borderRadius'];
const styleLabels = { solid: 'Solid', dashed: 'Dashed', dotted: 'Dotted', none: 'None' };

/** The line around a layer, and its corners. */
export function BorderSection() {
  const inspected = useInspected();
  const { node } = inspected;
  const edits = [{ kind: 'style', name: 'border', value: '1px solid #000000' }] as const;
  if (!hasAny(inspected, names)) {
    return <EmptySection title="Border" edits={edits} />;
  }
  const shorthand = placeStyle(findStyle(node, 'border'));
  const text = readEditable(shorthand);
  const isReadable = !shorthand || (text !== null && readBorder(String(text)) !== null);
  const hasLine = hasAny(inspected, lineNames);
  return (
    <PanelSection
      title="Border"
      action={
        <>
          {!hasLine && <AddButton title="Border" edits={edits} />}
          <RemoveButton title="Border" names={names} />
        </>
      }
    >
      {!isReadable && (
        <Field label="Border">
          <StyleText name="border" label="Border" />
        </Field>
      )}
      {hasLine && isReadable && <BorderLine />}
      <Field label="Radius">
        <StyleNumber
          name="borderRadius"
          label="Radius"
          icon={SquareRoundCorner}
          unit="px"
          min={0}
          fallback={0}
        />
      </Field>
      <Refusal slot="Border" />
    </PanelSection>
  );
}

function BorderLine() {
  const { disabled } = useInspected();
  const width = useBorderPart('width', 'borderWidth');
  const style = useBorderPart('style', 'borderStyle');
  const colour = useBorderPart('colour', 'borderColor');
  const options = borderStyles.map((id) => ({ id: id as string, label: styleLabels[id] }));
  const styleId = style.value === null ? null : String(style.value);
  const isKnown = styleId === null || options.some(({ id }) => id === styleId);
  return (
    <>
      <Field label="Line">
        <FieldPair>
          <NumberCell {...width} label="Border width" letter="W" unit="px" min={0} fallback={0} />
          <ValueCell label="Border style" slot={style.slot} placed={style.placed}>
            <Select
              name="Border style"
              options={isKnown ? options : [...options, { id: styleId, label: styleId }]}
              value={styleId}
              placeholder="None"
              disabled={disabled}
              onChange={style.onSet}
            />
          </ValueCell>
        </FieldPair>
      </Field>
      <Field label="Colour">
        <ColourCell {...colour} label="Border colour" />
      </Field>
    </>
  );
}

/** A part of the shorthand, or its own property where that is written later. */
function useBorderPart(part: keyof BorderParts, name: string) {
  const { node, apply } = useInspected();
  const entry = node.styles.findLast((style) => style.name === 'border' || style.name === name) ?? null;
  const whole = readEditable(placeStyle(entry));
  const parts = entry?.name === 'border' && whole !== null ? readBorder(String(whole)) : null;
  const label = `border ${part}`;
  const set = (next: string | number) => {
    const text = typeof next === 'number' ? `${next}px` : next;
    if (parts)
      apply(name, label, [{ kind: 'style', name: 'border', value: writeBorder(String(whole), part, text) }]);
    else apply(name, label, [{ kind: 'style', name, value: next }]);
  };
  const isAbsent = parts !== null && parts[part] === null;
  return {
    slot: name,
    placed: isAbsent ? null : placeStyle(entry),
    value: parts ? parts[part] : whole,
    onSet: set,
    onRemove: () => apply(name, `remove ${label}`, [{ kind: 'remove-style', name: entry?.name ?? name }]),
  };
}
