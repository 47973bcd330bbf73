import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { roundNumber } from '../../parts/evaluate-number.ts';
import { NumberScrubber } from '../../parts/NumberScrubber.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { readMeasure, writeMeasure } from './measure.ts';
import { TextCell } from './TextCell.tsx';
import { type PlacedValue, ValueCell } from './ValueCell.tsx';

export interface NumberLook {
  label: string;
  letter?: string;
  icon?: LucideIcon;
  unit?: ReactNode;
  step?: number;
  min?: number;
  max?: number;
  /** Words in place of a number, with what each writes; null takes the value away. */
  words?: Readonly<Record<string, string | null>>;
  /** Shown in grey, and dragged from, while nothing is written. */
  fallback?: number;
  /** 100 shows 0.5 as 50. */
  scale?: number;
}

export interface NumberCellProps extends NumberLook {
  slot: string;
  placed: PlacedValue | null;
  value: string | number | null;
  resting?: string;
  hidesConstant?: boolean;
  onSet: (value: string | number) => void;
  onRemove: () => void;
}

/** A number with its source; a value that is no number is a text instead. */
export function NumberCell(props: NumberCellProps) {
  const { placed, value, slot, label, resting, words = {}, scale = 1, fallback, onSet, onRemove } = props;
  const { disabled, begin, end } = useInspected();
  const measure = value === null ? null : readMeasure(value);
  const word = findWord(words, placed, value);
  if (value !== null && !measure && word === undefined) {
    return <TextCell slot={slot} placed={placed} value={value} label={label} onSet={onSet} mono />;
  }
  const isSet = word === undefined && measure !== null;
  const shown = isSet ? measure.number : placed ? null : (fallback ?? null);
  const unit = isSet && measure.unit !== '' ? measure.unit : props.unit;
  const setWord = (chosen: string) => {
    const written = words[chosen];
    if (written === null || written === undefined) onRemove();
    else onSet(written);
  };
  return (
    <ValueCell
      label={label}
      placed={placed}
      slot={slot}
      resting={resting}
      hidesConstant={props.hidesConstant}
    >
      <NumberScrubber
        name={label}
        letter={props.letter}
        icon={props.icon}
        value={shown === null || word !== undefined ? null : roundNumber(shown * scale)}
        word={word ?? (shown === null ? '' : undefined)}
        keywords={Object.keys(words)}
        onKeyword={setWord}
        unit={unit === undefined ? undefined : <span className={styles.unit}>{unit}</span>}
        step={props.step}
        min={props.min}
        max={props.max}
        percentOf={scale === 100 ? 100 : undefined}
        disabled={disabled}
        onScrubStart={begin}
        onScrub={(number) => onSet(writeMeasure(roundNumber(number / scale), isSet ? measure : null))}
        onScrubEnd={end}
      />
    </ValueCell>
  );
}

function findWord(
  words: NonNullable<NumberLook['words']>,
  placed: PlacedValue | null,
  value: string | number | null,
): string | undefined {
  if (placed && value === null) return undefined;
  return Object.keys(words).find((word) => words[word] === value);
}
