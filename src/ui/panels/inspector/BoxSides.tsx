import { findStyle } from '../../../source/locate.ts';
import { Field, FieldPair } from '../../parts/Field.tsx';
import { findSideEntry, readSides, type Side, type SidesProperty, sides, writeSide } from './box-sides.ts';
import { useInspected } from './inspected.ts';
import { NumberCell } from './NumberCell.tsx';
import { StyleText } from './StyleText.tsx';
import { writeStyleWords } from './style-words.ts';
import { placeStyle, readEditable } from './use-style.ts';
import { ConstantLine } from './ValueCell.tsx';

const order: readonly [Side, Side][] = [
  ['Top', 'Right'],
  ['Bottom', 'Left'],
];

/** Four sides, whether written one by one or as a shorthand; each change touches its own number alone. */
export function BoxSides({ property, label }: { property: SidesProperty; label: string }) {
  const { node } = useInspected();
  const shorthand = placeStyle(findStyle(node, property));
  const value = readEditable(shorthand);
  const isReadable = !shorthand || (value !== null && readSides(value) !== null);
  const own = isReadable
    ? sides
    : sides.filter((side) => findSideEntry(node.styles, property, side)?.name !== property);
  const pairs = order
    .map((pair) => pair.filter((side) => own.includes(side)))
    .filter((pair) => pair.length > 0);
  return (
    <>
      {!isReadable && (
        <Field label={label}>
          <StyleText name={property} label={label} />
        </Field>
      )}
      {pairs.map((pair, index) => (
        <Field key={pair.join()} label={index === 0 && isReadable ? label : ''}>
          <FieldPair>
            {pair.map((side) => (
              <SideCell key={side} property={property} side={side} label={label} />
            ))}
          </FieldPair>
        </Field>
      ))}
      {isReadable && shorthand?.origin.from === 'constant' && (
        <Field label="">
          <ConstantLine placed={shorthand} />
        </Field>
      )}
    </>
  );
}

function SideCell({ property, side, label }: { property: SidesProperty; side: Side; label: string }) {
  const { node, apply } = useInspected();
  const entry = findSideEntry(node.styles, property, side);
  const placed = placeStyle(entry);
  const name = property + side;
  const words = property === 'margin' ? { auto: 'auto' } : undefined;
  const common = {
    slot: name,
    placed,
    label: `${label} ${side.toLowerCase()}`,
    letter: side[0]!,
    min: property === 'padding' ? 0 : undefined,
    fallback: 0,
    words,
    hidesConstant: entry?.name === property,
  };
  const undoName = writeStyleWords(name);
  const remove = () =>
    apply(name, `remove ${undoName}`, [{ kind: 'remove-style', name: entry?.name ?? name }]);
  const value = readEditable(placed);
  const shared = entry?.name === property && value !== null ? readSides(value) : null;
  const set = (next: string | number) => {
    const written =
      shared && value !== null
        ? writeSide(value, side, next === 'auto' ? next : Number.parseFloat(String(next)))
        : null;
    const target = written === null ? name : property;
    apply(name, undoName, [{ kind: 'style', name: target, value: written ?? next }]);
  };
  return (
    <NumberCell {...common} value={shared ? toPlain(shared[side]) : value} onSet={set} onRemove={remove} />
  );
}

/** Pixels need no unit beside a letter; other units show theirs. */
function toPlain(value: string | number): string | number {
  return typeof value === 'string' && /^[-+.\d]+(?:px)?$/.test(value) ? Number.parseFloat(value) : value;
}
