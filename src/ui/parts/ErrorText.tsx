import { OctagonAlert } from 'lucide-react';
import { Icon } from './Icon.tsx';
import styles from './input.module.css';

/** The sentence under a control that holds something wrong. */
export function ErrorText({ id, children }: { id?: string; children: string }) {
  return (
    <p id={id} className={styles.error}>
      <Icon of={OctagonAlert} size={12} />
      <span>{children}</span>
    </p>
  );
}
