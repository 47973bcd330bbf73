import { Braces, Lock } from 'lucide-react';
import { Icon } from './Icon.tsx';
import styles from './LayerMark.module.css';

/** At the right end of a layer's row: the field that gives its content, or the line that computes it. */
export function LayerMark({ source, children }: { source: 'field' | 'code'; children: string }) {
  return (
    <span className={styles.mark} data-source={source}>
      <Icon of={source === 'field' ? Braces : Lock} size={12} />
      <span className={styles.text}>{children}</span>
    </span>
  );
}
