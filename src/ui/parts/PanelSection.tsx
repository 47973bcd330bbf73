import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './PanelSection.module.css';

export interface PanelSectionProps {
  title: string;
  /** Beside the title, in grey: `None`, `4, 38 KB`. */
  note?: string;
  /** Right end of the head, for example a button that adds. */
  action?: ReactNode;
  /** Given together: the title opens and closes the section. */
  open?: boolean;
  onToggle?: (isOpen: boolean) => void;
  children?: ReactNode;
}

/** A block of a panel under one title; sections that follow each other are parted by a hairline. */
export function PanelSection({ title, note, action, open = true, onToggle, children }: PanelSectionProps) {
  const titleId = useId();
  const bodyId = useId();
  const hasBody = open && children !== undefined && children !== null && children !== false;
  return (
    <section className={styles.section} aria-labelledby={titleId} data-shut={!hasBody || undefined}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {onToggle ? (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-controls={hasBody ? bodyId : undefined}
              onClick={() => onToggle(!open)}
            >
              {title}
              <span className={styles.chevron}>
                <Icon of={open ? ChevronDown : ChevronRight} size={12} />
              </span>
            </button>
          ) : (
            title
          )}
        </h3>
        {note && <span className={styles.note}>{note}</span>}
        {action && <span className={styles.action}>{action}</span>}
      </div>
      {hasBody && (
        <div id={bodyId} className={styles.rows}>
          {children}
        </div>
      )}
    </section>
  );
}
