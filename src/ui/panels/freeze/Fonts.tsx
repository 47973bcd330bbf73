import type { FontSubsets } from '../../../freeze/frozen-version.ts';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { Segments } from '../../parts/Segments.tsx';
import styles from './Fonts.module.css';
import { formatSize } from './format-size.ts';

export type FontChoice = 'whole' | 'subset';

interface FontsProps {
  subsets: FontSubsets;
  choice: FontChoice;
  onChoose: (choice: FontChoice) => void;
}

const choices = [
  { id: 'whole', label: 'Whole' },
  { id: 'subset', label: 'Subset' },
] as const;

/** Large faces may travel smaller, where every golden came out the same with them. */
export function Fonts({ subsets: { faces, proof }, choice, onChoose }: FontsProps) {
  const saved = faces.reduce((sum, { wholeBytes, bytes }) => sum + wholeBytes - bytes, 0);
  const pictures = proof.goldens + proof.texts;
  return (
    <PanelSection title="Fonts">
      <Segments name="Fonts in the bundle" segments={choices} value={choice} onChange={onChoose} fill />
      <p className={styles.note}>
        {choice === 'whole'
          ? `A subset is ${formatSize(saved)} smaller and drew all ${pictures} test pictures the same.`
          : `${formatSize(saved)} smaller. Letters of scripts that no headline uses give the fallback card.`}
      </p>
    </PanelSection>
  );
}
