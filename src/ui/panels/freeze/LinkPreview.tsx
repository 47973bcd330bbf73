import type { FrozenVersion, Golden } from '../../../freeze/frozen-version.ts';
import { GoldenPicture } from './GoldenPicture.tsx';
import styles from './LinkPreview.module.css';

interface LinkPreviewProps {
  frozen: FrozenVersion;
  golden: Golden | undefined;
  title: string;
  description: string;
  host: string;
  /** The edge that Discord draws; empty for none. */
  colour: string;
}

/** The link as a messenger shows it: generic, since each has its own look. */
export function LinkPreview({ frozen, golden, title, description, host, colour }: LinkPreviewProps) {
  return (
    <figure
      className={styles.link}
      aria-label="Preview of the link"
      style={/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour) ? { borderLeftColor: colour } : undefined}
    >
      <figcaption className={styles.words}>
        <span className={styles.host}>{host}</span>
        <b>{title}</b>
        <span className={styles.description}>{description}</span>
      </figcaption>
      <GoldenPicture golden={golden ?? frozen.goldens[0]} className={styles.picture} />
    </figure>
  );
}
