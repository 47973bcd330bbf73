import { ColourField } from '../../parts/ColourField.tsx';
import { listBrandColours, toHex } from './colour-value.ts';
import { useInspected } from './inspected.ts';
import { TextCell } from './TextCell.tsx';
import { type PlacedValue, ValueCell } from './ValueCell.tsx';

export interface ColourCellProps {
  slot: string;
  placed: PlacedValue | null;
  value: string | number | null;
  label: string;
  /** Shown in grey while nothing is written. */
  fallback?: string;
  resting?: string;
  onSet: (value: string | number) => void;
  onRemove?: () => void;
}

/** A colour, or the text of what is none: a gradient, an image, a word. */
export function ColourCell({
  slot,
  placed,
  value,
  label,
  fallback = '#000000',
  resting,
  onSet,
  onRemove,
}: ColourCellProps) {
  const { manifest, disabled, begin, end } = useInspected();
  const text = String(value ?? fallback);
  const hex = toHex(text, manifest.tokens);
  if (hex === null) {
    return (
      <TextCell
        mono
        slot={slot}
        placed={placed}
        value={value}
        label={label}
        onSet={onSet}
        onRemove={onRemove}
      />
    );
  }
  return (
    <ValueCell label={label} placed={placed} slot={slot} resting={resting}>
      <ColourField
        name={label}
        value={text}
        hex={hex}
        brand={listBrandColours(manifest.tokens)}
        brandTitle="Colours of the card"
        disabled={disabled}
        onChangeStart={begin}
        onChange={onSet}
        onCommit={() => end('commit')}
        onCancel={() => end('cancel')}
      />
    </ValueCell>
  );
}
