import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import { Kbd } from './Kbd.tsx';
import { Spinner } from './Spinner.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'soft' | 'ghost' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind;
  /** 24, 28 or 36 px high; `lg` is for the one main action of a page or dialog. */
  size?: 'sm' | 'md' | 'lg';
  icon?: LucideIcon;
  /** An icon after the words, for example a chevron on a menu button. */
  iconAfter?: LucideIcon;
  keys?: string;
  /** A spinner takes the icon's place, the width stays, and presses are ignored. */
  busy?: boolean;
  wide?: boolean;
}

export function Button({
  kind = 'secondary',
  size = 'md',
  icon,
  iconAfter,
  keys,
  busy = false,
  wide = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={joinClasses(styles.button, styles[kind], styles[size], wide && styles.wide, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon && (
        <span className={styles.icon}>
          {busy ? <Spinner /> : <Icon of={icon} size={size === 'sm' ? 12 : 14} />}
        </span>
      )}
      <span className={joinClasses(styles.words, busy && !icon && styles.covered)}>{children}</span>
      {busy && !icon && (
        <span className={styles.over}>
          <Spinner />
        </span>
      )}
      {iconAfter && <Icon of={iconAfter} size={12} />}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}
