import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { Target } from '../../../freeze/targets/target.ts';
import { targets } from '../../../freeze/targets/targets.ts';
import styles from './TargetList.module.css';

export const cardAlone = 'plain';

const flavours: Record<Target['kind'], string> = { server: 'server', edge: 'edge', build: 'build' };

/** What the bundle is for; the card alone comes first, since it fits every site. */
export function TargetList({ targetId, onTarget }: { targetId: string; onTarget: (id: string) => void }) {
  const choices = [
    { id: cardAlone, name: 'Card alone', flavour: 'any' },
    ...targets.map(({ id, name, kind }) => ({ id, name, flavour: flavours[kind] })),
  ];
  return (
    <RadioGroup
      className={styles.list}
      aria-label="Target"
      value={targetId}
      onValueChange={(next) => typeof next === 'string' && onTarget(next)}
    >
      {choices.map(({ id, name, flavour }) => (
        <Radio.Root key={id} value={id} className={styles.target} aria-label={name}>
          <span className={styles.dot} />
          <span className={styles.name} title={name}>
            {name}
          </span>
          <small>{flavour}</small>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
