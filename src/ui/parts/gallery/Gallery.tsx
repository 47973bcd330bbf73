import { type ThemeChoice, useTheme } from '../../theme/use-theme.ts';
import { Segments } from '../Segments.tsx';
import { ChoiceGroups } from './ChoiceGroups.tsx';
import styles from './gallery.module.css';
import { InputGroups } from './InputGroups.tsx';
import { InspectorGroups } from './InspectorGroups.tsx';
import { OverlayGroups } from './OverlayGroups.tsx';

const themes: { id: ThemeChoice; label: string }[] = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'system', label: 'System' },
];

/** Every part in its states. */
export function Gallery() {
  const { choice, setTheme } = useTheme();
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>Parts</h1>
        <Segments name="Theme" segments={themes} value={choice} onChange={setTheme} />
      </header>
      <div className={styles.columns}>
        <ChoiceGroups />
        <InputGroups />
        <InspectorGroups />
        <OverlayGroups />
      </div>
    </main>
  );
}
