import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { LucideIcon } from 'lucide-react';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './Segments.module.css';

export interface Segment<Id extends string> {
  id: Id;
  /** Always the accessible name; not drawn when the group shows icons only. */
  label: string;
  icon?: LucideIcon;
  disabled?: boolean;
}

export interface SegmentsProps<Id extends string> {
  name: string;
  segments: readonly Segment<Id>[];
  /** null while the selection is mixed. */
  value: Id | null;
  onChange: (id: Id) => void;
  iconsOnly?: boolean;
  /** Take the whole width and share it. */
  fill?: boolean;
  disabled?: boolean;
}

/** Two to five choices of which one holds; arrows move. */
export function Segments<Id extends string>({
  name,
  segments,
  value,
  onChange,
  iconsOnly = false,
  fill = false,
  disabled = false,
}: SegmentsProps<Id>) {
  return (
    <RadioGroup
      className={joinClasses(styles.group, fill && styles.fill, iconsOnly && styles.iconsOnly)}
      aria-label={name}
      value={value}
      disabled={disabled}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      {segments.map((segment) => (
        <Radio.Root
          key={segment.id}
          value={segment.id}
          disabled={segment.disabled}
          className={styles.segment}
          aria-label={segment.label}
          title={iconsOnly ? segment.label : undefined}
        >
          {segment.icon && <Icon of={segment.icon} size={14} />}
          {!iconsOnly && segment.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
