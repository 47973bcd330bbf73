import { Hash, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { imagePath } from '../../../freeze/image-path.ts';
import {
  metaSnippet,
  type SnippetTarget,
  snippetLabel,
  snippetProof,
  snippetTargets,
} from '../../../freeze/snippets/snippet.ts';
import type { Fixture } from '../../../template/schema.ts';
import { Banner } from '../../parts/Banner.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useEditorState } from '../../session-context.tsx';
import styles from './MetaTags.module.css';

/** The tags of one page, with the shown headline as its values, in the form of the site's framework. */
export function MetaTags({ frozen }: { frozen: FrozenVersion | null }) {
  const fixture = useEditorState((state) => state.template.fixtures.find(({ id }) => id === state.fixtureId));
  const brand = useEditorState((state) => state.template.manifest.tokens.brand);
  const [target, setTarget] = useState<SnippetTarget>('html');
  const [site, setSite] = useState('https://example.com');
  const snippet = useMemo(
    () => (frozen && fixture ? metaSnippet(target, describePage(frozen, fixture, site, brand)) : null),
    [frozen, fixture, site, brand, target],
  );

  return (
    <section className={styles.panel} aria-label="Meta tags">
      <header className={styles.head}>
        <h2>Meta tags</h2>
        {snippet?.ok && <CopyButton text={snippet.value.code} size="sm" kind="ghost" />}
      </header>
      {!frozen && (
        <p className={styles.hint}>
          Freeze a version first: its number stands in the image's address, so that every platform fetches the
          new card.
        </p>
      )}
      {frozen && (
        <div className={styles.body}>
          <FrameworkChoice target={target} onTarget={setTarget} />
          <TextInput name="Site address" value={site} onChange={setSite} outlined mono />
          {snippet?.ok ? (
            <>
              <pre className={styles.code} tabIndex={0}>
                {snippet.value.code}
              </pre>
              <p className={styles.note}>
                <Icon of={Hash} size={14} />
                The version is in the image path, so every platform fetches the new card.
              </p>
              <p className={styles.note}>
                <Icon of={TriangleAlert} size={14} />
                {snippet.value.trap}
              </p>
            </>
          ) : (
            snippet && (
              <Banner kind="err" where="No tags.">
                {snippet.error.message}
              </Banner>
            )
          )}
        </div>
      )}
    </section>
  );
}

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
function FrameworkChoice({
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
        className={styles.more}
        options={otherTargets.map((id) => ({
          id,
          label: snippetLabel(id),
          hint: snippetProof(id).kind === 'parsed' ? 'not run' : undefined,
        }))}
        value={isShort ? null : target}
        onChange={onTarget}
      />
    </div>
  );
}

function describePage(frozen: FrozenVersion, { values }: Fixture, site: string, brand: string | undefined) {
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : '');
  const title = text('title') || frozen.name;
  const author = text('author');
  const date = text('date');
  const root = site.replace(/\/+$/, '');
  const path = imagePath(frozen, title);
  const page = path.slice(path.lastIndexOf('/') + 1, -'.png'.length);
  const size = frozen.manifest.sizes[0]!;
  return {
    imageUrl: root + path,
    widthPx: size.widthPx,
    heightPx: size.heightPx,
    alt: author ? `${title}, by ${author}` : title,
    type: 'image/png' as const,
    title,
    description: title,
    url: `${root}/blog/${page}`,
    siteName: root.replace(/^https?:\/\//, ''),
    locale: 'en_GB',
    ...(author ? { author } : {}),
    ...(/^\d{4}-\d{2}-\d{2}/.test(date) ? { publishedTime: date } : {}),
    ...(brand && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(brand) ? { themeColour: brand } : {}),
  };
}
