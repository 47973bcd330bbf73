import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
import { joinClasses } from './join-classes.ts';
import { MenuEntries } from './MenuEntries.tsx';
import styles from './menu.module.css';
import type { MenuEntry } from './menu-entry.ts';
import popups from './popup.module.css';

export interface ContextMenuProps {
  /** The element that answers to a right click or the menu key; takes a ref and passes unknown props on. */
  children: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
  onOpenChange?: (isOpen: boolean) => void;
}

export function ContextMenu({ children, entries, onOpenChange }: ContextMenuProps) {
  return (
    <Base.Root onOpenChange={onOpenChange}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={popups.layer} collisionPadding={8}>
          <Base.Popup className={joinClasses(popups.surface, styles.menu)}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
