import { lazy, Suspense } from 'react';
import { PanelTabs } from '../../parts/PanelTabs.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { AssetsPanel } from '../fields/AssetsPanel.tsx';
import { FieldsPanel } from '../fields/FieldsPanel.tsx';
import { PreviewData } from '../fields/PreviewData.tsx';
import { LayersPanel } from './LayersPanel.tsx';
import styles from './LeftPanel.module.css';

const FontsPanel = lazy(async () => ({ default: (await import('../fonts/FontsPanel.tsx')).FontsPanel }));

const tabs = [
  { id: 'layers', label: 'Layers' },
  { id: 'fields', label: 'Fields' },
  { id: 'assets', label: 'Images' },
  { id: 'fonts', label: 'Fonts' },
] as const;

export function LeftPanel() {
  const editor = useEditor();
  const tab = useEditorState((state) => state.panels.leftTab);
  return (
    <div className={styles.panel}>
      <div className={styles.tabs}>
        <PanelTabs
          name="Left panel"
          tabs={tabs}
          value={tab}
          onChange={(leftTab) => editor.setPanels({ leftTab })}
        >
          {tab === 'layers' && <LayersPanel />}
          {tab === 'fields' && <FieldsPanel />}
          {tab === 'assets' && <AssetsPanel />}
          {tab === 'fonts' && (
            <Suspense fallback={<section aria-label="Fonts" aria-busy="true" />}>
              <FontsPanel />
            </Suspense>
          )}
        </PanelTabs>
      </div>
      {/* The fonts take the whole height: no value is looked at with them. */}
      {tab !== 'fonts' && <PreviewData />}
    </div>
  );
}
