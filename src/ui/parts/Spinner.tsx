import { useEffect, useState } from 'react';
import styles from './Spinner.module.css';

/** What is over sooner does not move. */
const restMs = 500;

/** The only thing that loops. Under reduced motion it is an ellipsis. */
export function Spinner() {
  const [turns, setTurns] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTurns(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  return <span className={styles.spinner} data-turns={turns || undefined} aria-hidden="true" />;
}
