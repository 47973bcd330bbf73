import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { Icon } from './Icon.tsx';

export interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  /** Some of what it stands for is on. */
  mixed?: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

export function Checkbox({ label, checked, mixed = false, disabled = false, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <span className={styles.line}>
      <Base.Root
        className={styles.box}
        checked={checked}
        indeterminate={mixed}
        disabled={disabled}
        aria-labelledby={id}
        onCheckedChange={onChange}
      >
        <Base.Indicator className={styles.mark}>
          <Icon of={mixed ? Minus : Check} size={12} />
        </Base.Indicator>
      </Base.Root>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the box beside it is the control; this only widens its target */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box */}
      <span id={id} className={styles.label} onClick={() => !disabled && onChange(mixed || !checked)}>
        {label}
      </span>
    </span>
  );
}
