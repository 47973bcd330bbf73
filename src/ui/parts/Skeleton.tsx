import styles from './Skeleton.module.css';

export interface SkeletonProps {
  width?: number | string;
  height?: number | string;
  /** Keeps the shape of a card, 1200 to 630. */
  card?: boolean;
}

/** Only for a first draw; later the last card stays, dimmed. The parent says `aria-busy`. */
export function Skeleton({ width = '100%', height = 10, card = false }: SkeletonProps) {
  const size = card ? { width, aspectRatio: '1200 / 630' } : { width, height };
  return <span className={styles.skeleton} style={size} aria-hidden="true" />;
}
