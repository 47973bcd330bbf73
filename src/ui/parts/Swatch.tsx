import styles from './Swatch.module.css';

/** A colour as a small square; a checked ground shows through where it is transparent. Decorative. */
export function Swatch({ colour, large = false }: { colour: string; large?: boolean }) {
  return (
    <span className={large ? styles.large : styles.small} aria-hidden="true">
      <span style={{ background: colour }} />
    </span>
  );
}
