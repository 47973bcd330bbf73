import { MoveDiagonal } from 'lucide-react';
import { useState } from 'react';
import { Field, FieldPair } from '../../parts/Field.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { useAttribute } from './AttributeText.tsx';
import { useInspected } from './inspected.ts';
import { NumberCell } from './NumberCell.tsx';
import { writePx } from './painted-box.ts';
import { hasAny } from './SectionAction.tsx';
import { StyleNumber } from './StyleNumber.tsx';
import { readEditable, useStyle } from './use-style.ts';

const limits = ['minWidth', 'minHeight', 'maxWidth', 'maxHeight'];
const limitWords = { None: null };

/** Width and height, and the limits on them. */
export function SizeSection() {
  const inspected = useInspected();
  const [isAsked, setAsked] = useState(false);
  const hasLimits = hasAny(inspected, limits);
  const action = !hasLimits && (
    <IconButton
      name="Smallest and largest size"
      icon={MoveDiagonal}
      size="sm"
      on={isAsked}
      onClick={() => setAsked(!isAsked)}
    />
  );
  return (
    <PanelSection title="Size" action={action}>
      <Field label="W, H">
        <FieldPair>
          <Dimension name="width" label="Width" letter="W" />
          <Dimension name="height" label="Height" letter="H" />
        </FieldPair>
      </Field>
      {(hasLimits || isAsked) && (
        <>
          <Field label="Min">
            <FieldPair>
              <StyleNumber name="minWidth" label="Least width" letter="W" min={0} words={limitWords} />
              <StyleNumber name="minHeight" label="Least height" letter="H" min={0} words={limitWords} />
            </FieldPair>
          </Field>
          <Field label="Max">
            <FieldPair>
              <StyleNumber name="maxWidth" label="Most width" letter="W" min={0} words={limitWords} />
              <StyleNumber name="maxHeight" label="Most height" letter="H" min={0} words={limitWords} />
            </FieldPair>
          </Field>
        </>
      )}
    </PanelSection>
  );
}

const words = { Fill: '100%', Hug: null, '100%': '100%' };

/** From the style, or for images and drawings from the attribute of the same name. */
function Dimension({ name, label, letter }: { name: 'width' | 'height'; label: string; letter: string }) {
  const { node, painted, apply } = useInspected();
  const style = useStyle(name);
  const attribute = useAttribute(name);
  const look = { label, letter, min: 0, words };
  if (!style.placed && attribute && (node.tag === 'img' || node.tag === 'svg')) {
    const set = (value: string | number) =>
      apply(name, name, [
        typeof value === 'number'
          ? { kind: 'number-attribute', name, value }
          : { kind: 'attribute', name, value },
      ]);
    const remove = () => apply(name, `remove ${name}`, [{ kind: 'remove-attribute', name }]);
    return (
      <NumberCell
        {...look}
        slot={name}
        placed={attribute}
        value={readEditable(attribute)}
        onSet={set}
        onRemove={remove}
      />
    );
  }
  const isWord = style.value === null || style.value === '100%';
  const unit = isWord && painted ? writePx(painted.box[name]) : undefined;
  return <StyleNumber name={name} {...look} unit={unit} />;
}
