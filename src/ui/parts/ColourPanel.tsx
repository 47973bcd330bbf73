import { Pipette } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { HexAlphaColorPicker } from 'react-colorful';
import styles from './ColourPanel.module.css';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './join-classes.ts';
import { NumberScrubber } from './NumberScrubber.tsx';
import { parseHex, readAlphaPercent, withAlphaPercent } from './parse-hex.ts';
import { Swatch } from './Swatch.tsx';
import { TextInput } from './TextInput.tsx';
import { type SessionHandlers, useSession } from './use-session.ts';

export interface BrandColour {
  /** What is written into the card, for example `var(--brand-primary)`. */
  value: string;
  /** The same as a hex colour, for drawing it. */
  hex: string;
  label: string;
}

export interface ColourPanelProps extends SessionHandlers<string> {
  /** The chosen value as it stands in the card. */
  value: string;
  /** The same as `#rrggbb` or `#rrggbbaa`. */
  hex: string;
  brand?: readonly BrandColour[];
  brandTitle?: string;
  /** A contrast line, or another remark about this colour. */
  note?: ReactNode;
}

interface EyeDropperHost {
  EyeDropper?: new () => { open: () => Promise<{ sRGBHex: string }> };
}

/** Brand colours, an area to pick from, and the hex digits with their opacity. */
export function ColourPanel({
  value,
  hex,
  brand = [],
  brandTitle = 'Brand kit',
  note,
  ...handlers
}: ColourPanelProps) {
  const session = useSession(handlers);
  return (
    <div className={styles.panel}>
      {brand.length > 0 && (
        <fieldset className={styles.brand}>
          <legend className={styles.brandTitle}>{brandTitle}</legend>
          {brand.map((colour) => (
            <button
              key={colour.value}
              type="button"
              className={joinClasses(styles.brandColour, colour.value === value && styles.chosen)}
              aria-label={colour.label}
              aria-pressed={colour.value === value}
              title={colour.label}
              onClick={() => session.set(colour.value)}
            >
              <Swatch colour={colour.hex} large />
            </button>
          ))}
        </fieldset>
      )}
      <HexAlphaColorPicker
        className={styles.picker}
        color={hex}
        onChange={session.change}
        onChangeEnd={() => session.end()}
      />
      <div className={styles.row}>
        <ScreenPicker onPick={session.set} />
        <HexInput key={hex} hex={hex} onCommit={session.set} />
        <NumberScrubber
          name="Opacity"
          className={styles.alpha}
          value={readAlphaPercent(hex)}
          min={0}
          max={100}
          unit="%"
          percentOf={100}
          onScrub={(percent) => session.change(withAlphaPercent(hex, percent))}
          onScrubEnd={session.end}
        />
      </div>
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}

// Not every browser can read a colour off the screen.
function ScreenPicker({ onPick }: { onPick: (hex: string) => void }) {
  const { EyeDropper } = window as EyeDropperHost;
  if (!EyeDropper) return null;
  // Closing the dropper without a choice rejects; there is nothing to do then.
  const pick = () => {
    new EyeDropper().open().then(
      ({ sRGBHex }) => {
        const hex = parseHex(sRGBHex);
        if (hex) onPick(hex);
      },
      () => {},
    );
  };
  return <IconButton name="Pick from screen" icon={Pipette} look="soft" onClick={pick} />;
}

function HexInput({ hex, onCommit }: { hex: string; onCommit: (hex: string) => void }) {
  const rest = hex.slice(1, 7).toUpperCase();
  const [text, setText] = useState(rest);
  const parsed = parseHex(text);
  const commit = () => {
    if (!parsed || text === rest) return setText(rest);
    // Six digits say nothing about the opacity, so it stays.
    onCommit(parsed.length === 7 ? parsed + hex.slice(7) : parsed);
  };
  return (
    <TextInput
      name="Hex"
      mono
      value={text}
      onChange={setText}
      onCommit={commit}
      onCancel={text === rest ? undefined : () => setText(rest)}
      aria-invalid={parsed === null || undefined}
    />
  );
}
