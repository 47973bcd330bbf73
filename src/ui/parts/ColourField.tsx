import { useState } from 'react';
import styles from './ColourField.module.css';
import { ColourPanel, type ColourPanelProps } from './ColourPanel.tsx';
import input from './input.module.css';
import { joinClasses } from './join-classes.ts';
import { Popover } from './Popover.tsx';
import { parseHex } from './parse-hex.ts';
import { Swatch } from './Swatch.tsx';
import { useSession } from './use-session.ts';

export interface ColourFieldProps extends ColourPanelProps {
  /** The accessible name, for example `Colour`. */
  name: string;
  bound?: boolean;
  disabled?: boolean;
}

/** A colour in one line: the swatch opens the panel, the text takes hex digits or the name of a brand colour. */
export function ColourField({ name, bound = false, disabled = false, ...panel }: ColourFieldProps) {
  const { value, hex, brand = [] } = panel;
  const session = useSession(panel);
  const [draft, setDraft] = useState<string | null>(null);
  const chosen = brand.find((colour) => colour.value === value);
  const digits = hex.slice(1).toUpperCase();
  const resting = chosen?.label ?? digits;

  const readDraft = (text: string): string | null =>
    brand.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase())?.value ?? parseHex(text);
  const isWrong = draft !== null && readDraft(draft) === null;

  const commit = () => {
    const next = draft === null ? null : readDraft(draft);
    if (next !== null && next !== value) session.set(next);
    setDraft(null);
  };

  return (
    <span
      className={joinClasses(
        input.box,
        styles.box,
        bound && input.bound,
        disabled && input.off,
        isWrong && input.bad,
      )}
    >
      <Popover
        title={name}
        showTitle
        widthPx={264}
        side="left"
        trigger={
          <button
            type="button"
            className={styles.opener}
            aria-label={`Pick ${name.toLowerCase()}`}
            disabled={disabled}
          >
            <Swatch colour={chosen?.hex ?? hex} />
          </button>
        }
      >
        <ColourPanel {...panel} />
      </Popover>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={isWrong || undefined}
        className={joinClasses(input.input, !chosen && input.mono)}
        disabled={disabled}
        value={draft ?? resting}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isWrong) commit();
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
          }
        }}
      />
      {chosen && <span className={joinClasses(input.unit, input.mono)}>{digits}</span>}
    </span>
  );
}
