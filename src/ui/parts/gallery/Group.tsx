import type { ReactNode } from 'react';
import { joinClasses } from '../join-classes.ts';
import styles from './gallery.module.css';

export function Group({
  title,
  flush = false,
  children,
}: {
  title: string;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={joinClasses(styles.group, flush && styles.flush)}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
