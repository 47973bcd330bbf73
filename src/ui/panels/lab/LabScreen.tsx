import { useEffect, useMemo, useState } from 'react';
import type { Arrangement } from '../../../lab/arrange.ts';
import { countClasses } from '../../../lab/cell.ts';
import { listRenditions, type Rendition } from '../../../lab/renditions.ts';
import { useLab, useLabState } from '../../lab-context.tsx';
import { useEditorState } from '../../session-context.tsx';
import { HeadlineList } from './HeadlineList.tsx';
import { LabBar } from './LabBar.tsx';
import { LabDrawer } from './LabDrawer.tsx';
import styles from './LabScreen.module.css';
import { LabSummary } from './LabSummary.tsx';
import { LabTable } from './LabTable.tsx';
import type { CellRef, PictureSize } from './lab-view.ts';
import { useLines } from './use-lines.ts';

export function LabScreen() {
  const lab = useLab();
  const groups = useLabState((state) => state.groups);
  const revision = useLabState((state) => state.revision);
  const sizes = useEditorState((state) => state.template.manifest.sizes);
  const renditions = useMemo(() => listRenditions(sizes), [sizes]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [arrangement, setArrangement] = useState<Arrangement>({ order: 'worst', filter: 'all', search: '' });
  const [pictureSize, setPictureSize] = useState<PictureSize>('large');
  const [current, setCurrent] = useState<CellRef | null>(null);
  const [isDrawerOpen, setDrawerOpen] = useState(false);

  useEffect(() => {
    lab.open();
    return () => lab.close();
  }, [lab]);

  const found = useMemo(
    () => groups.reduce((sum, { rows }) => sum + rows.filter(lab.hasFindings).length, 0),
    [groups, lab, revision],
  );
  const counts = useMemo(
    () => countClasses(groups.flatMap(({ rows }) => rows.map((row) => lab.classOf(row)))),
    [lab, groups, revision],
  );
  const lines = useLines(groups, arrangement, revision);
  const shown: Rendition[] = renditions.filter(({ id }) => !hidden.has(id));
  const change = (part: Partial<Arrangement>) => setArrangement((before) => ({ ...before, ...part }));

  function openCell(cell: CellRef) {
    setCurrent(cell);
    setDrawerOpen(true);
  }

  return (
    <main className={styles.lab} data-drawer={isDrawerOpen || undefined}>
      <HeadlineList
        groups={groups}
        lines={lines}
        search={arrangement.search}
        onSearch={(search) => change({ search })}
        currentRow={current?.rowId ?? null}
        onSelect={(rowId) => setCurrent({ rowId, renditionId: current?.renditionId ?? shown[0]?.id ?? '' })}
      />
      <section className={styles.main} aria-label="Results">
        <div className={styles.top}>
          <LabSummary
            groups={groups}
            counts={counts}
            found={found}
            onFilter={(filter) => change({ filter })}
          />
          <LabBar
            counts={counts}
            found={found}
            arrangement={arrangement}
            onChange={change}
            renditions={renditions}
            hidden={hidden}
            onHidden={setHidden}
            pictureSize={pictureSize}
            onPictureSize={setPictureSize}
          />
        </div>
        <div className={styles.table}>
          <LabTable
            lines={lines}
            renditions={shown}
            pictureSize={pictureSize}
            current={current}
            onMove={setCurrent}
            onOpen={openCell}
            onClose={() => setDrawerOpen(false)}
            onShowAll={() => change({ filter: 'all', search: '' })}
          />
        </div>
      </section>
      {isDrawerOpen && current && (
        <div className={styles.drawer}>
          <LabDrawer
            current={current}
            lines={lines}
            renditions={renditions}
            onMove={setCurrent}
            onClose={() => setDrawerOpen(false)}
          />
        </div>
      )}
    </main>
  );
}
