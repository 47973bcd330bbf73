import {
  type SnippetTarget,
  snippetLabel,
  snippetProof,
  snippetTargets,
} from '../../../freeze/snippets/snippet.ts';
import { Segments } from '../../parts/Segments.tsx';
import { Select } from '../../parts/Select.tsx';
import styles from './MetaTags.module.css';

const shortLabels = {
  html: 'HTML',
  'next-app': 'Next.js',
  astro: 'Astro',
  nuxt: 'Nuxt',
  sveltekit: 'Svelte',
};
type ShortTarget = keyof typeof shortLabels;
const shortTargets = Object.keys(shortLabels) as ShortTarget[];
const otherTargets = snippetTargets.filter((target) => !shortTargets.includes(target as ShortTarget));

/** Five that most sites are built with, all others in a list. */
export function FrameworkChoice({
  target,
  onTarget,
}: {
  target: SnippetTarget;
  onTarget: (target: SnippetTarget) => void;
}) {
  const isShort = target in shortLabels;
  return (
    <div className={styles.choice}>
      <Segments
        name="Framework"
        fill
        segments={shortTargets.map((id) => ({ id, label: shortLabels[id] }))}
        value={isShort ? (target as ShortTarget) : null}
        onChange={onTarget}
      />
      <Select
        name="More frameworks"
        placeholder="More"
        className={styles.more!}
        options={otherTargets.map((id) => ({
          id,
          label: snippetLabel(id),
          ...(snippetProof(id).kind === 'parsed' ? { hint: 'not run' } : {}),
        }))}
        value={isShort ? null : target}
        onChange={onTarget}
      />
    </div>
  );
}
