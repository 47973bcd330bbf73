import { Switch as Base } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';

export interface SwitchProps {
  label: ReactNode;
  checked: boolean;
  disabled?: boolean;
  /** The label stands before the switch, as in lists of settings. */
  labelFirst?: boolean;
  onChange: (checked: boolean) => void;
}

/** On or off, with effect at once. */
export function Switch({ label, checked, disabled = false, labelFirst = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <span className={labelFirst ? styles.lineReversed : styles.line}>
      <Base.Root
        className={styles.switch}
        checked={checked}
        disabled={disabled}
        aria-labelledby={id}
        onCheckedChange={onChange}
      >
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the switch beside it is the control; this only widens its target */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the switch */}
      <span id={id} className={styles.label} onClick={() => !disabled && onChange(!checked)}>
        {label}
      </span>
    </span>
  );
}
