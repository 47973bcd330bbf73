import { ALargeSmall, Check, CornerDownRight, FlaskConical, OctagonAlert, Scissors } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import { Spinner } from './Spinner.tsx';
import styles from './VerdictChip.module.css';

export type VerdictChipKind = 'fits' | 'shrinks' | 'cut' | 'fallback' | 'overflows' | 'unknown' | 'drawing';

export interface VerdictChipProps extends Omit<ComponentProps<'button'>, 'children'> {
  kind: VerdictChipKind;
  /** In place of the kind's own words, for example `Shrinks to 54 px` or `+184 px`. */
  words?: string;
  /** The text came out below the size the rule warns at. */
  small?: boolean;
  size?: 'md' | 'lg';
  /** Without the colour of a warning or an error: it needs nothing. */
  quiet?: boolean;
  /** No fill, for summaries in a line. */
  bare?: boolean;
}

const icons = {
  fits: Check,
  shrinks: ALargeSmall,
  cut: Scissors,
  fallback: CornerDownRight,
  overflows: OctagonAlert,
  unknown: FlaskConical,
};
const ownWords: Record<VerdictChipKind, string> = {
  fits: 'Fits',
  shrinks: 'Shrinks',
  cut: 'Cut',
  fallback: 'Uses fallback',
  overflows: 'Overflows',
  unknown: 'Not tested',
  drawing: 'Drawing',
};
const tones: Record<VerdictChipKind, 'ok' | 'warn' | 'err' | 'note'> = {
  fits: 'ok',
  shrinks: 'note',
  cut: 'warn',
  fallback: 'note',
  overflows: 'err',
  unknown: 'note',
  drawing: 'note',
};

/** A verdict as icon and words, never colour alone. With `onClick` it is a button that opens the reason. */
export function VerdictChip({
  kind,
  words = ownWords[kind],
  small = false,
  size = 'md',
  quiet = false,
  bare = false,
  className,
  ...button
}: VerdictChipProps) {
  const tone = quiet ? 'note' : small && tones[kind] !== 'err' ? 'warn' : tones[kind];
  const classes = joinClasses(
    styles.chip,
    styles[tone],
    size === 'lg' && styles.lg,
    bare && styles.bare,
    className,
  );
  const content = (
    <>
      {kind === 'drawing' ? <Spinner /> : <Icon of={icons[kind]} size={size === 'lg' ? 14 : 12} />}
      {words}
    </>
  );
  if (!button.onClick) return <span className={classes}>{content}</span>;
  return (
    <button type="button" {...button} className={joinClasses(classes, styles.button)}>
      {content}
    </button>
  );
}
