import { Play } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenedBundle } from '../../../freeze/open-bundle.ts';
import { readOpenedFiles, runOpened } from '../../../session/open-file.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useSession } from '../../session-context.tsx';
import { isFontFile, useBringFonts } from '../fonts/BringFonts.tsx';
import styles from './OpenBundle.module.css';

type OpenFiles = (files: readonly File[]) => void;

const OpenContext = createContext<OpenFiles | null>(null);

/** Opens a zip or a template; nothing of it is stored or run before the user says so. */
export function useOpenBundle(): OpenFiles {
  const open = useContext(OpenContext);
  if (!open) throw new Error('useOpenBundle needs an OpenBundleProvider above it');
  return open;
}

/** Takes files from the menu, and those dropped anywhere that has no drop zone of its own. */
export function OpenBundleProvider({ children }: { children: ReactNode }) {
  const toast = useToast();
  const [opened, setOpened] = useState<OpenedBundle | null>(null);
  const open = useCallback<OpenFiles>(
    (files) => {
      void readOpenedFiles(files).then((read) => {
        if (read.ok) setOpened(read.value);
        else toast.show({ kind: 'err', text: `Not opened, and nothing is stored. ${read.error.message}` });
      });
    },
    [toast],
  );
  const bring = useBringFonts();
  // A drop of fonts is for the open card; anything else is a template.
  const take = useCallback<OpenFiles>(
    (files) => {
      void Promise.all(files.map(isFontFile)).then((areFonts) =>
        areFonts.every(Boolean) ? bring.take(files, { nodeId: null }) : open(files),
      );
    },
    [bring, open],
  );
  useFileDrop(take);
  return (
    <OpenContext value={open}>
      {children}
      {opened && <AskToRun opened={opened} onClose={() => setOpened(null)} />}
    </OpenContext>
  );
}

function useFileDrop(open: OpenFiles) {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      // Without this the browser would leave the app for the file.
      event.preventDefault();
      open(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [open]);
}

function AskToRun({ opened, onClose }: { opened: OpenedBundle; onClose: () => void }) {
  const session = useSession();
  const toast = useToast();
  const [, goTo] = useLocation();
  const [busy, setBusy] = useState(false);
  const { template, version, subsets } = opened;

  async function run() {
    setBusy(true);
    const done = await runOpened(session, opened);
    setBusy(false);
    if (!done.ok) return toast.show({ kind: 'err', text: done.error.message });
    goTo('/');
    onClose();
    toast.show({ kind: 'ok', text: `${template.manifest.name} is open as a new template.` });
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Open ${template.manifest.name}?`}
      consequence={describeOpened(opened)}
      widthPx={640}
      action={{ label: 'Run', icon: Play, busy, onSelect: () => void run() }}
    >
      <Banner kind="warn" where="Someone else wrote this card.">
        It runs only after “Run”, without access to the page, your files or the network.
      </Banner>
      <StoredPicture opened={opened} />
      <p className={styles.note}>
        {version
          ? `Frozen as v${version.number}, ${version.versionId.slice(0, 8)}. Every file is as it was frozen.`
          : 'It was not frozen, so nothing says who changed it last.'}
      </p>
      {subsets > 0 && (
        <p className={styles.note}>
          {subsets === 1 ? 'One font is a subset' : `${subsets} fonts are subsets`}: other scripts are drawn
          in fallback fonts until you add the whole font.
        </p>
      )}
      <details className={styles.source}>
        <summary>Source</summary>
        <pre tabIndex={0}>{template.source}</pre>
      </details>
    </Dialog>
  );
}

/** The PNG that came along: it was drawn elsewhere, so it may show anything. */
function StoredPicture({ opened: { picture } }: { opened: OpenedBundle }) {
  const url = useMemo(
    () =>
      picture && URL.createObjectURL(new Blob([picture as Uint8Array<ArrayBuffer>], { type: 'image/png' })),
    [picture],
  );
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);
  return (
    <figure className={styles.picture}>
      {url ? <img src={url} alt="As it came with the file" /> : <p>No picture came with it.</p>}
    </figure>
  );
}

function describeOpened({ template: { manifest, fixtures }, files }: OpenedBundle): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  const parts = [
    manifest.kind.toUpperCase(),
    count(manifest.fields.length, 'field', 'fields'),
    count(fixtures.length, 'headline', 'headlines'),
    count(manifest.fonts.length, 'font file', 'font files'),
    count(manifest.assets.length, 'image', 'images'),
  ];
  return `${parts.join(', ')}, ${Math.round(bytes / 1024)} KB. It becomes a new template; yours stay as they are.`;
}
