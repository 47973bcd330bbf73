import { Snowflake } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { findTarget } from '../../../freeze/targets/targets.ts';
import { readFrozen } from '../../../session/freeze-draft.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useSession, useSessionState } from '../../session-context.tsx';
import { BundleFiles } from './BundleFiles.tsx';
import { Checks } from './Checks.tsx';
import { CompareVersions } from './CompareVersions.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { type FontChoice, Fonts } from './Fonts.tsx';
import styles from './FreezeScreen.module.css';
import { Limits } from './Limits.tsx';
import { MetaTags } from './MetaTags.tsx';
import { cardAlone } from './TargetList.tsx';
import { useBundle } from './use-bundle.ts';
import { useKept } from './use-kept.ts';
import { Versions } from './Versions.tsx';

export function FreezeScreen() {
  const session = useSession();
  const draftId = useSessionState((state) => state.draft.id);
  const [versions, setVersions] = useState<FrozenVersion[] | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);

  useEffect(() => {
    let current = true;
    setComparing(false);
    void session.storage.versions.listVersions(draftId).then((listed) => {
      if (!current) return;
      const records = listed.ok ? listed.value.map(readFrozen) : [];
      setVersions(records);
      setSelectedId(records[0]?.versionId ?? null);
    });
    return () => {
      current = false;
    };
  }, [session, draftId]);

  function addVersion(frozen: FrozenVersion) {
    setVersions((before) =>
      [frozen, ...(before ?? []).filter(({ versionId }) => versionId !== frozen.versionId)].sort(
        (a, b) => b.number - a.number,
      ),
    );
    setSelectedId(frozen.versionId);
  }

  const selected = versions?.find(({ versionId }) => versionId === selectedId) ?? null;
  return (
    <main className={styles.screen}>
      <Versions
        versions={versions}
        selected={selected}
        isComparing={isComparing}
        onSelect={setSelectedId}
        onFrozen={addVersion}
        onCompare={() => setComparing(!isComparing)}
      />
      {isComparing && versions && selected ? (
        <CompareVersions
          key={selected.versionId}
          versions={versions}
          selected={selected}
          onClose={() => setComparing(false)}
        />
      ) : (
        <Export
          selected={selected}
          nextNumber={(versions?.[0]?.number ?? 0) + 1}
          isEmpty={versions !== null && versions.length === 0}
        />
      )}
    </main>
  );
}

interface ExportProps {
  selected: FrozenVersion | null;
  nextNumber: number;
  isEmpty: boolean;
}

function Export({ selected, nextNumber, isEmpty }: ExportProps) {
  const [targetId, setTargetId] = useKept<string>('target', cardAlone);
  const target = findTarget(targetId) ?? null;
  const [fonts, setFonts] = useState<FontChoice>('whole');
  const bundle = useBundle(selected, target, fonts);
  const files = bundle.kind === 'files' ? bundle.files : null;
  return (
    <>
      <section className={styles.centre} aria-label="Bundle">
        {selected ? (
          <BundleFiles
            frozen={selected}
            nextNumber={nextNumber}
            bundle={bundle}
            targetId={target?.id ?? cardAlone}
            onTarget={setTargetId}
          />
        ) : (
          isEmpty && (
            <div className={styles.empty}>
              <EmptyState icon={Snowflake} fact="No version yet">
                A version never changes. Freeze the draft, then take its bundle and meta tags from here.
              </EmptyState>
            </div>
          )
        )}
      </section>
      <div className={styles.side}>
        <div className={styles.sections}>
          <MetaTags frozen={selected} />
          {selected && files && <Limits frozen={selected} target={target} files={files} />}
          {selected?.subsets && <Fonts subsets={selected.subsets} choice={fonts} onChoose={setFonts} />}
          {selected && <Checks frozen={selected} />}
        </div>
        {selected && <ExportPanel frozen={selected} target={target} files={files} />}
      </div>
    </>
  );
}
