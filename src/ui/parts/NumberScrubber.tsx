import { type LucideIcon, MoveHorizontal } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { roundNumber } from './evaluate-number.ts';
import { Icon } from './Icon.tsx';
import input from './input.module.css';
import { joinClasses } from './join-classes.ts';
import styles from './NumberScrubber.module.css';
import { useNumberDraft } from './use-number-draft.ts';
import { type ScrubHandlers, useScrub } from './use-scrub.ts';

export interface NumberScrubberProps extends ScrubHandlers {
  /** The accessible name, for example `Width`. */
  name: string;
  /** The handle to drag: a letter or an icon. */
  letter?: string;
  icon?: LucideIcon;
  /** null: the selection is mixed, or `word` stands for it. */
  value: number | null;
  /** Shown in place of a number, for example `Fill`. */
  word?: string;
  /** Words that may be typed; `onKeyword` receives them as written here. */
  keywords?: readonly string[];
  onKeyword?: (word: string) => void;
  /** At the right: a unit, or the size that a word comes to. */
  unit?: ReactNode;
  min?: number;
  max?: number;
  step?: number;
  /** What 100 % stands for; without it a percentage is one of the value itself. */
  percentOf?: number;
  /** The value comes from a field. */
  bound?: boolean;
  disabled?: boolean;
  className?: string;
}

const noWords: readonly string[] = [];

/**
 * A number that can be dragged, stepped and typed as arithmetic. Every change, typed ones too, arrives as
 * onScrubStart, onScrub (once or more), onScrubEnd: one undo step each.
 */
export function NumberScrubber(props: NumberScrubberProps) {
  const {
    name,
    letter,
    icon,
    value,
    word,
    unit,
    min,
    max,
    step = 1,
    bound = false,
    disabled = false,
  } = props;
  const inputRef = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const limits = { value, step, min, max };
  const { scrubbed, handleProps } = useScrub(limits, props, () => inputRef.current?.select());
  const typing = useNumberDraft(
    {
      ...limits,
      percentOf: props.percentOf,
      keywords: props.keywords ?? noWords,
      onKeyword: props.onKeyword,
    },
    props,
  );

  const shown = scrubbed?.value ?? value;
  const resting = word ?? (shown === null ? '' : String(roundNumber(shown)));
  const isMixed = value === null && word === undefined;

  return (
    <span
      className={joinClasses(
        input.box,
        styles.box,
        bound && input.bound,
        disabled && input.off,
        scrubbed !== null && input.active,
        typing.error && input.bad,
        props.className,
      )}
    >
      {(letter || icon) && (
        <span
          className={joinClasses(input.before, styles.handle, scrubbed !== null && styles.accent)}
          {...handleProps}
        >
          {icon ? <Icon of={icon} size={12} /> : letter}
        </span>
      )}
      <input
        ref={inputRef}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        role="spinbutton"
        aria-label={name}
        aria-valuenow={shown ?? undefined}
        aria-valuetext={isMixed ? 'Mixed' : `${resting}${typeof unit === 'string' ? ` ${unit}` : ''}`}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-invalid={typing.error ? true : undefined}
        aria-describedby={typing.error ? errorId : undefined}
        className={joinClasses(input.input, styles.input)}
        placeholder={isMixed ? 'Mixed' : undefined}
        disabled={disabled}
        value={typing.draft ?? resting}
        onChange={(event) => typing.setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        {...typing.inputProps}
      />
      <RightEnd delta={scrubbed?.delta} outcome={typing.outcome} unit={unit} isDraggable={value !== null} />
      {scrubbed && <Track value={scrubbed.value} min={min} max={max} />}
      {typing.error && (
        <span id={errorId} className="spoken" role="alert">
          {typing.error.message}
        </span>
      )}
    </span>
  );
}

interface RightEndProps {
  delta: number | undefined;
  outcome: number | null;
  unit: ReactNode;
  isDraggable: boolean;
}

function RightEnd({ delta, outcome, unit, isDraggable }: RightEndProps) {
  if (delta !== undefined) {
    return (
      <span className={joinClasses(input.unit, styles.accent)}>{delta < 0 ? `−${-delta}` : `+${delta}`}</span>
    );
  }
  if (outcome !== null) return <span className={joinClasses(input.unit, styles.outcome)}>= {outcome}</span>;
  if (unit !== undefined) return <span className={input.unit}>{unit}</span>;
  if (!isDraggable) return null;
  return (
    <span className={joinClasses(input.unit, styles.arrows)}>
      <Icon of={MoveHorizontal} size={12} />
    </span>
  );
}

function Track({ value, min, max }: { value: number; min?: number; max?: number }) {
  const share = min === undefined || max === undefined ? 1 : (value - min) / (max - min || 1);
  return (
    <span className={styles.track}>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
