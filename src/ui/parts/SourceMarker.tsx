import { Braces, Lock } from 'lucide-react';
import { Icon } from './Icon.tsx';
import styles from './SourceMarker.module.css';

export type ValueSource = 'typed' | 'field' | 'code';

const words: Record<ValueSource, string> = {
  typed: 'Typed here',
  field: 'From a field',
  code: 'Computed in code',
};

/** Where a value comes from, right of its control: a dot, braces or a lock. */
export function SourceMarker({ source }: { source: ValueSource }) {
  return (
    <span
      className={styles.marker}
      data-source={source}
      role="img"
      aria-label={words[source]}
      title={words[source]}
    >
      {source === 'typed' && <span className={styles.dot} />}
      {source === 'field' && <Icon of={Braces} size={12} />}
      {source === 'code' && <Icon of={Lock} size={12} />}
    </span>
  );
}
