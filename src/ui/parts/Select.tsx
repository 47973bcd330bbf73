import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Icon } from './Icon.tsx';
import input from './input.module.css';
import { joinClasses } from './join-classes.ts';
import menu from './menu.module.css';
import popups from './popup.module.css';
import styles from './Select.module.css';

export interface SelectOption<Id extends string> {
  id: Id;
  label: string;
  /** Shown in grey at the right, for example the number of weights. */
  hint?: string;
  disabled?: boolean;
  /** For fonts that show themselves. */
  style?: CSSProperties;
}

export interface SelectProps<Id extends string> {
  name: string;
  options: readonly SelectOption<Id>[];
  /** null shows `placeholder`, for example `Mixed`. */
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  icon?: LucideIcon;
  /** The value comes from a field. */
  bound?: boolean;
  disabled?: boolean;
  className?: string;
}

export function Select<Id extends string>({
  name,
  options,
  value,
  onChange,
  placeholder = 'Mixed',
  icon,
  bound = false,
  disabled = false,
  className,
}: SelectProps<Id>) {
  const chosen = options.find((option) => option.id === value);
  return (
    <Base.Root
      value={value}
      disabled={disabled}
      items={options.map(({ id, label }) => ({ value: id, label }))}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      <Base.Trigger
        aria-label={name}
        className={joinClasses(input.box, bound && input.bound, disabled && input.off, className)}
      >
        {icon && (
          <span className={input.before}>
            <Icon of={icon} size={14} />
          </span>
        )}
        <span className={joinClasses(input.value, !chosen && styles.placeholder)} style={chosen?.style}>
          {chosen?.label ?? placeholder}
        </span>
        <Base.Icon className={styles.chevron}>
          <Icon of={ChevronDown} size={12} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          className={styles.layer}
          alignItemWithTrigger={false}
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup className={joinClasses(popups.surface, popups.motion, menu.menu, styles.popup)}>
            <Base.List className={styles.list}>
              {options.map((option) => (
                <Base.Item
                  key={option.id}
                  value={option.id}
                  label={option.label}
                  disabled={option.disabled}
                  className={menu.item}
                >
                  <span className={menu.check}>
                    <Base.ItemIndicator>
                      <Icon of={Check} size={12} />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText className={menu.label} style={option.style}>
                    {option.label}
                  </Base.ItemText>
                  {option.hint && <span className={menu.hint}>{option.hint}</span>}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
