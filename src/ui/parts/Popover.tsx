import { Popover as Base } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import button from './IconButton.module.css';
import { joinClasses } from './join-classes.ts';
import styles from './Popover.module.css';
import popups from './popup.module.css';

export interface PopoverProps {
  /** The accessible name; also drawn as a head line with `showTitle`. */
  title: string;
  showTitle?: boolean;
  /** The element that opens it. Leave it out and give `anchor` to place it elsewhere. */
  trigger?: ReactElement<Record<string, unknown>>;
  anchor?: Element | null;
  open?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  widthPx?: number;
  children: ReactNode;
}

/** Floats beside its opener without stopping the page; Escape and a click outside close it. */
export function Popover({
  title,
  showTitle = false,
  trigger,
  anchor,
  open,
  onOpenChange,
  side = 'bottom',
  align = 'start',
  widthPx,
  children,
}: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className={popups.layer}
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <Base.Popup
            className={joinClasses(popups.surface, popups.motion, styles.popup)}
            style={{ width: widthPx }}
            aria-label={showTitle ? undefined : title}
          >
            {showTitle && (
              <div className={styles.head}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                <Base.Close className={joinClasses(button.button, button.sm)} aria-label="Close">
                  <Icon of={X} size={14} />
                </Base.Close>
              </div>
            )}
            <div className={styles.body}>{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
