import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import { joinClasses } from './join-classes.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'name' | 'children'> {
  name: string;
  icon: LucideIcon;
  keys?: string;
  /** In place of the name in the tooltip, for example what would be undone. */
  tooltip?: string;
  /** For toggles: pressed or not. Leave it out for buttons that only act. */
  on?: boolean;
  /** 28 or 24 px. */
  size?: 'md' | 'sm';
  /** `fill` is the chosen tool of a floating bar, `soft` a button with a resting fill. */
  look?: 'ghost' | 'soft' | 'fill';
  tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
}

export function IconButton({
  name,
  icon,
  keys,
  on,
  size = 'md',
  look = 'ghost',
  tooltipSide,
  tooltip = name,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={tooltip} keys={keys} side={tooltipSide}>
      <button
        type="button"
        {...rest}
        aria-label={name}
        aria-pressed={on}
        className={joinClasses(styles.button, styles[size], styles[look], on && styles.on, className)}
      >
        <Icon of={icon} size={size === 'sm' ? 14 : 16} />
      </button>
    </Tooltip>
  );
}
