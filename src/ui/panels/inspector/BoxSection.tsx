import { PanelSection } from '../../parts/PanelSection.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { writePx } from './painted-box.ts';

/** Where the layer stands on the drawn card, in px from its top left corner. */
export function BoxSection({ headline }: { headline: string | null }) {
  const { painted } = useInspected();
  if (!painted) {
    const shown = headline === null ? 'the shown headline' : `the headline ${headline}`;
    return (
      <PanelSection title="Box">
        <p className={styles.rule}>Not on the card with {shown}.</p>
      </PanelSection>
    );
  }
  const { x, y, width, height } = painted.box;
  const values = { X: x, Y: y, W: width, H: height };
  return (
    <PanelSection
      title="Box"
      note={painted.count > 1 ? `Drawn ${painted.count} times, first one shown` : 'As drawn'}
    >
      <dl className={styles.box}>
        {Object.entries(values).map(([letter, px]) => (
          <div key={letter}>
            <dt>{letter}</dt>
            <dd>{writePx(px)}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
