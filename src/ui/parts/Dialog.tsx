import { Dialog as Base } from '@base-ui/react/dialog';
import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonKind } from './Button.tsx';
import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';
import button from './IconButton.module.css';
import { joinClasses } from './join-classes.ts';
import popups from './popup.module.css';

export interface DialogAction {
  /** Names what happens, for example `Freeze v4`. */
  label: string;
  icon?: LucideIcon;
  kind?: ButtonKind;
  busy?: boolean;
  disabled?: boolean;
  onSelect: () => void;
}

export interface DialogProps {
  open: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** A question, for example `Freeze as v4?`. */
  title: string;
  /** What follows from the action. */
  consequence?: string;
  /** Proof or form, between the consequence and the buttons. */
  children?: ReactNode;
  /** The last button. Without it the dialog has only `Close`. */
  action?: DialogAction;
  /** Another way out, between Cancel and the action. */
  otherWay?: DialogAction;
  /** What leaving without an action means, where it is more than `Cancel`. */
  cancel?: string;
  widthPx?: number;
}

/** Asks before something that cannot be undone. Cancel comes first, the action last. */
export function Dialog({
  open,
  onOpenChange,
  title,
  consequence,
  children,
  action,
  otherWay,
  cancel,
  widthPx = 440,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles.scrim} />
        <Base.Viewport className={styles.layer}>
          <Base.Popup className={joinClasses(popups.surface, styles.dialog)} style={{ width: widthPx }}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <div className={styles.body}>
              {consequence && (
                <Base.Description className={styles.consequence}>{consequence}</Base.Description>
              )}
              {children}
            </div>
            <div className={styles.foot}>
              <Base.Close render={<Button kind="ghost" />}>
                {cancel ?? (action ? 'Cancel' : 'Close')}
              </Base.Close>
              {otherWay && <ActionButton kind="secondary" {...otherWay} />}
              {action && <ActionButton kind="primary" {...action} />}
            </div>
            {/* Last in the order of focus, so that opening does not land on it. */}
            <Base.Close
              className={joinClasses(button.button, button.sm, styles.close)}
              aria-label="Close dialog"
            >
              <Icon of={X} size={14} />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

function ActionButton({ label, onSelect, ...rest }: DialogAction) {
  return (
    <Button {...rest} onClick={onSelect}>
      {label}
    </Button>
  );
}
