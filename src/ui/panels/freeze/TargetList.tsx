import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { targets } from '../../../freeze/targets/targets.ts';
import styles from './TargetList.module.css';

export const cardAlone = 'plain';

/** `Next.js App Router` and `Astro, server`: the second part says which kind, so it is quieter. */
function splitName(name: string): [name: string, flavour: string] {
  const parts = /^(.+), (.+)$/.exec(name) ?? /^(Next\.js|Cloudflare) (.+)$/.exec(name);
  return parts ? [parts[1]!, parts[2]!] : [name, ''];
}

/** What the bundle is for; the card alone comes first, since it fits every site. */
export function TargetList({ targetId, onTarget }: { targetId: string; onTarget: (id: string) => void }) {
  const choices = [{ id: cardAlone, name: 'Card alone' }, ...targets.map(({ id, name }) => ({ id, name }))];
  return (
    <RadioGroup
      className={styles.list}
      aria-label="Target"
      value={targetId}
      onValueChange={(next) => typeof next === 'string' && onTarget(next)}
    >
      {choices.map(({ id, name }) => {
        const [main, flavour] = splitName(name);
        return (
          <Radio.Root key={id} value={id} className={styles.target} aria-label={name} title={name}>
            <span className={styles.dot} />
            <span className={styles.name}>
              {main} {flavour && <small>{flavour}</small>}
            </span>
          </Radio.Root>
        );
      })}
    </RadioGroup>
  );
}
