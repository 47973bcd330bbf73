import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './PanelTabs.module.css';

export interface PanelTab<Id extends string> {
  id: Id;
  label: string;
  count?: number;
}

export interface PanelTabsProps<Id extends string> {
  name: string;
  tabs: readonly PanelTab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** Right end of the tab row, for example a button that adds. */
  action?: ReactNode;
  /** The content of the chosen tab. */
  children: ReactNode;
}

/** The tabs of a side panel: one row, one panel below it. */
export function PanelTabs<Id extends string>({
  name,
  tabs,
  value,
  onChange,
  action,
  children,
}: PanelTabsProps<Id>) {
  return (
    <Tabs.Root className={styles.root} value={value} onValueChange={(id) => onChange(id as Id)}>
      <div className={styles.row}>
        <Tabs.List className={styles.list} aria-label={name}>
          {tabs.map(({ id, label, count }) => (
            <Tabs.Tab key={id} value={id} className={styles.tab}>
              {label}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {action}
      </div>
      <Tabs.Panel key={value} value={value} className={styles.panel} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
