import { Tooltip as Base } from '@base-ui/react/tooltip';
import { type ReactElement, useId, useState } from 'react';
import { joinClasses } from './join-classes.ts';
import { Kbd } from './Kbd.tsx';
import popups from './popup.module.css';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  text: string;
  keys?: string;
  /** A way on, shown under the sentence. */
  link?: { label: string; onSelect: () => void };
  /** True when the text adds to the element's own name and so must be read out with it. */
  describes?: boolean;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable element that takes a ref and passes unknown props on. */
  children: ReactElement<Record<string, unknown>>;
}

/** Opens after 500 ms of rest, or at once on focus; Escape closes it. */
export function Tooltip({ text, keys, link, describes = false, side = 'bottom', children }: TooltipProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Base.Root open={isOpen} onOpenChange={setOpen} disableHoverablePopup={!link}>
      <Base.Trigger delay={500} render={children} aria-describedby={describes && isOpen ? id : undefined} />
      <Base.Portal>
        <Base.Positioner className={styles.layer} side={side} sideOffset={6} collisionPadding={8}>
          <Base.Popup
            id={id}
            role="tooltip"
            className={joinClasses(popups.motion, styles.tip, (link || text.length > 40) && styles.long)}
          >
            {text}
            {keys && <Kbd keys={keys} />}
            {link && (
              <button type="button" className={styles.link} onClick={link.onSelect} tabIndex={-1}>
                {link.label}
              </button>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
