import { Snowflake } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { readFrozen } from '../../../session/freeze-draft.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useSession, useSessionState } from '../../session-context.tsx';
import { BundleFiles } from './BundleFiles.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import styles from './FreezeScreen.module.css';
import { MetaTags } from './MetaTags.tsx';
import { Versions } from './Versions.tsx';

export function FreezeScreen() {
  const session = useSession();
  const draftId = useSessionState((state) => state.draft.id);
  const [versions, setVersions] = useState<FrozenVersion[] | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    void session.storage.versions.listVersions(draftId).then((listed) => {
      if (!current) return;
      const records = listed.ok ? listed.value.map(readFrozen) : [];
      setVersions(records);
      setSelectedId((before) => before ?? records[0]?.versionId ?? null);
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
      <Versions versions={versions} selected={selected} onSelect={setSelectedId} onFrozen={addVersion} />
      <section className={styles.centre} aria-label="Bundle">
        {selected ? (
          <BundleFiles frozen={selected} />
        ) : (
          versions && (
            <div className={styles.empty}>
              <EmptyState icon={Snowflake} fact="No version yet">
                A version never changes. Freeze the draft, then take its bundle and meta tags from here.
              </EmptyState>
            </div>
          )
        )}
      </section>
      <div className={styles.side}>
        <MetaTags frozen={selected} />
        {selected && <ExportPanel frozen={selected} />}
      </div>
    </main>
  );
}
