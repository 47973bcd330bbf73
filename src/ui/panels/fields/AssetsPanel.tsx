import { ImagePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { addAsset } from '../../../editor/commands/add-asset.ts';
import { importImage } from '../../../session/import-image.ts';
import type { AssetRef } from '../../../template/schema.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState, useSession } from '../../session-context.tsx';
import styles from './AssetsPanel.module.css';

/** The images that the source can name as `asset:…`. */
export function AssetsPanel() {
  const editor = useEditor();
  const { blobs } = useSession();
  const toast = useToast();
  const assets = useEditorState((state) => state.template.manifest.assets);

  async function take(files: File[]) {
    for (const file of files) {
      const taken = editor.store.getState().template.manifest.assets.map(({ name }) => name);
      const asset = await importImage(file, taken, blobs);
      if (asset.ok) addAsset(editor, asset.value, null);
      else toast.show({ kind: 'err', text: asset.error.message });
    }
  }

  return (
    <section className={styles.panel} aria-label="Images">
      {/* It scrolls, and nothing inside takes the focus. */}
      <div className={styles.list} role="group" aria-label="Images of the template" tabIndex={0}>
        {assets.length === 0 && (
          <EmptyState icon={ImagePlus} fact="No images yet">
            Drop one below, then write its name in the source.
          </EmptyState>
        )}
        {assets.map((asset) => (
          <AssetCard key={asset.name} asset={asset} />
        ))}
      </div>
      <div className={styles.foot}>
        <FileDrop
          title="Drop an image or SVG"
          hint="It travels in the bundle."
          accept="image/png,image/jpeg,image/gif,image/svg+xml"
          multiple
          onFiles={(files) => void take(files)}
        />
      </div>
    </section>
  );
}

function AssetCard({ asset }: { asset: AssetRef }) {
  const { blobs } = useSession();
  const isUsed = useEditorState(
    ({ template }) =>
      template.source.includes(`asset:${asset.name}`) ||
      template.fixtures.some(({ values }) => Object.values(values).includes(`asset:${asset.name}`)),
  );
  const bytes = blobs.read(asset.sha256);
  const url = useObjectUrl(bytes, asset.mime);
  return (
    <figure className={styles.card}>
      <div className={styles.thumb}>{url && <img src={url} alt="" />}</div>
      <figcaption>
        <b>asset:{asset.name}</b>
        <span>
          {bytes ? `${Math.max(1, Math.round(bytes.length / 1024))} KB` : 'missing'} ·{' '}
          {isUsed ? 'used' : 'unused'}
        </span>
      </figcaption>
    </figure>
  );
}

function useObjectUrl(bytes: Uint8Array<ArrayBuffer> | undefined, mime: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes) return;
    const next = URL.createObjectURL(new Blob([bytes], { type: mime }));
    setUrl(next);
    return () => URL.revokeObjectURL(next);
  }, [bytes, mime]);
  return url;
}
