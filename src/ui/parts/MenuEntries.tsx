import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import { Kbd } from './Kbd.tsx';
import styles from './menu.module.css';
import type { MenuEntry } from './menu-entry.ts';

/** The lines inside a menu's or a context menu's popup. */
export function MenuEntries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => <MenuLine key={index} entry={entry} />);
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <Menu.Separator className={styles.separator} />;
    case 'heading':
      return (
        <div role="presentation" className={styles.heading}>
          {entry.label}
        </div>
      );
    case 'check':
      return (
        <Menu.CheckboxItem
          className={styles.item}
          checked={entry.checked}
          disabled={entry.disabled}
          label={entry.label}
          onCheckedChange={entry.onSelect}
          closeOnClick
        >
          <span className={styles.checkWide}>{entry.checked && <Icon of={Check} size={14} />}</span>
          <span className={styles.label}>{entry.label}</span>
          {entry.keys && <MenuKeys keys={entry.keys} />}
        </Menu.CheckboxItem>
      );
    case 'item':
      return (
        <Menu.Item
          className={joinClasses(styles.item, entry.danger && styles.danger)}
          disabled={entry.disabled}
          label={entry.label}
          onClick={entry.onSelect}
        >
          {entry.icon && <Icon of={entry.icon} size={14} className={styles.icon} />}
          <span className={styles.label}>{entry.label}</span>
          {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
          {entry.keys && <MenuKeys keys={entry.keys} />}
        </Menu.Item>
      );
  }
}

// Hidden from assistive technology, or every line would be named with its keys ("Duplicate Ctrl D").
function MenuKeys({ keys }: { keys: string }) {
  return (
    <span className={styles.hint} aria-hidden="true">
      <Kbd keys={keys} plain />
    </span>
  );
}
