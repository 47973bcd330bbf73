import styles from './Spinner.module.css';

/** The only thing that loops. Under reduced motion it is an ellipsis. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
