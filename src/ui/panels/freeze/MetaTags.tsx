import { FlaskConical, Hash, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import {
  metaSnippet,
  type Snippet,
  type SnippetTarget,
  snippetTargets,
} from '../../../freeze/snippets/snippet.ts';
import type { Fixture } from '../../../template/schema.ts';
import { Banner } from '../../parts/Banner.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useEditorState } from '../../session-context.tsx';
import { codeLanguage } from '../code/code-language.ts';
import { FrameworkChoice } from './FrameworkChoice.tsx';
import { LinkPreview } from './LinkPreview.tsx';
import styles from './MetaTags.module.css';
import { hostOf, metaCardOf, type PageValues, pageOfHeadline } from './page-values.ts';
import { TagValues } from './TagValues.tsx';
import { useKept } from './use-kept.ts';
import { useSiteValues } from './use-site-values.ts';

const CodeText = lazy(async () => ({ default: (await import('../code/CodeText.tsx')).CodeText }));

/** The tags of one page in the form of the site's framework; the shown headline gives the first values. */
export function MetaTags({ frozen }: { frozen: FrozenVersion | null }) {
  const fixture = useEditorState((state) => state.template.fixtures.find(({ id }) => id === state.fixtureId));
  return (
    <section className={styles.panel} aria-label="Meta tags">
      {frozen && fixture ? (
        <FrozenTags key={`${frozen.versionId} ${fixture.id}`} frozen={frozen} fixture={fixture} />
      ) : (
        <>
          <header className={styles.head}>
            <h2>Meta tags</h2>
          </header>
          <p className={styles.hint}>
            Freeze a version first: its number stands in the image's address, so that every platform fetches
            the new card.
          </p>
        </>
      )}
    </section>
  );
}

function FrozenTags({ frozen, fixture }: { frozen: FrozenVersion; fixture: Fixture }) {
  const brand = useEditorState((state) => state.template.manifest.tokens.brand);
  const [kept, setTarget] = useKept<SnippetTarget>('snippet', 'html');
  const target = snippetTargets.includes(kept) ? kept : 'html';
  const [site, setSite] = useSiteValues();
  const [page, setPage] = useState<PageValues>(() => pageOfHeadline(frozen, fixture));
  const [isOpen, setOpen] = useState(false);
  const colour = site.themeColour || (isHex(brand) ? brand : '');
  const snippet = useMemo(
    () => metaSnippet(target, metaCardOf(frozen, { ...site, themeColour: colour }, page)),
    [frozen, site, colour, page, target],
  );
  // The form stays open on the line that is wrong.
  const isWrong = !snippet.ok && snippet.error.field !== 'url' && snippet.error.field !== 'imageUrl';
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);

  return (
    <>
      <header className={styles.head}>
        <h2>Meta tags</h2>
        {snippet.ok && <CopyButton text={snippet.value.code} size="sm" kind="ghost" />}
      </header>
      <div className={styles.body}>
        <FrameworkChoice target={target} onTarget={setTarget} />
        <TextInput
          name="Site address"
          value={site.siteAddress}
          onChange={(siteAddress) => setSite({ siteAddress })}
          outlined
          mono
        />
        {snippet.ok ? (
          <SnippetCode snippet={snippet.value} />
        ) : (
          <Banner kind="err" where="No tags.">
            {snippet.error.message}
          </Banner>
        )}
      </div>
      <PanelSection title="Values" note={`of ${fixture.name}`} open={isOpen} onToggle={setOpen}>
        <LinkPreview
          frozen={frozen}
          golden={frozen.goldens.find(({ fixtureId }) => fixtureId === fixture.id)}
          title={page.title}
          description={page.description}
          host={hostOf(site.siteAddress)}
          colour={colour}
        />
        <TagValues
          site={{ ...site, themeColour: colour }}
          page={page}
          onSite={setSite}
          onPage={(change) => setPage((before) => ({ ...before, ...change }))}
          error={snippet.ok ? null : snippet.error}
        />
      </PanelSection>
    </>
  );
}

function SnippetCode({ snippet }: { snippet: Snippet }) {
  const { code, file, trap, proof, label } = snippet;
  return (
    <>
      <Suspense fallback={<pre className={styles.code}>{code}</pre>}>
        <CodeText
          wraps
          name={`Tags for ${label}`}
          className={styles.code}
          text={code}
          language={codeLanguage(file)}
        />
      </Suspense>
      <p className={styles.note}>
        <Icon of={Hash} size={14} />
        <span>
          For <code>{file}</code>. The version is in the image path, so every platform fetches the new card.
        </span>
      </p>
      <p className={styles.note}>
        <Icon of={TriangleAlert} size={14} />
        <span>{trap}</span>
      </p>
      {proof.kind === 'parsed' && (
        <p className={styles.note}>
          <Icon of={FlaskConical} size={14} />
          <span>Not run: {label} is not part of our tests, so this was read by a parser alone.</span>
        </p>
      )}
    </>
  );
}

function isHex(colour: string | undefined): colour is string {
  return colour !== undefined && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour);
}
