import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { joinClasses } from './join-classes.ts';
import { MenuEntries } from './MenuEntries.tsx';
import styles from './menu.module.css';
import type { MenuEntry } from './menu-entry.ts';
import popups from './popup.module.css';

export interface MenuProps {
  /** A Button or IconButton that opens the menu. */
  trigger: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
}

export function Menu({ trigger, entries, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={popups.layer}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup className={joinClasses(popups.surface, popups.motion, styles.menu)}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
