import { Download, FolderDown } from 'lucide-react';
import { useState } from 'react';
import type { BundleFile } from '../../../freeze/bundle-file.ts';
import { slug } from '../../../freeze/file-name.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import type { Target } from '../../../freeze/targets/target.ts';
import { zipBundle } from '../../../session/export-bundle.ts';
import { canPickFolder, pickFolder } from '../../../session/pick-folder.ts';
import { type Written, writeFolder } from '../../../session/write-folder.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { saveFile } from '../save-file.ts';
import styles from './ExportPanel.module.css';

interface ExportPanelProps {
  frozen: FrozenVersion;
  target: Target | null;
  files: readonly BundleFile[] | null;
}

type Writing = { kind: 'idle' } | { kind: 'busy' } | { kind: 'failed'; code: string; message: string };

export function ExportPanel({ frozen, target, files }: ExportPanelProps) {
  const toast = useToast();
  const [writing, setWriting] = useState<Writing>({ kind: 'idle' });

  function download() {
    if (!files) return;
    const zip = zipBundle(frozen, target, files);
    if (!zip.ok) return toast.show({ kind: 'err', text: zip.error.message });
    saveFile(zip.value.fileName, zip.value.bytes as Uint8Array<ArrayBuffer>, 'application/zip');
    setWriting({ kind: 'idle' });
  }

  async function write() {
    if (!files) return;
    setWriting({ kind: 'busy' });
    const picked = await pickFolder();
    if (!picked.ok) return setWriting({ kind: 'failed', ...picked.error });
    const folder = picked.value;
    if (folder === null) return setWriting({ kind: 'idle' });
    const { placed, root } = placeFiles(frozen, target, files);
    const written = await writeFolder(folder, placed, root);
    if (!written.ok) return setWriting({ kind: 'failed', ...written.error });
    setWriting({ kind: 'idle' });
    toast.show({
      kind: written.value.kept.length > 0 ? 'warn' : 'ok',
      text: describeWritten(folder.name, written.value),
    });
  }

  return (
    <section className={styles.panel} aria-label="Export">
      {writing.kind === 'failed' && (
        <Banner
          kind="err"
          where={writing.message}
          fix={{ label: 'Ask again', onSelect: () => void write() }}
          otherWay={{ label: 'Download instead', onSelect: download }}
        />
      )}
      <Button kind="primary" size="lg" wide icon={Download} disabled={files === null} onClick={download}>
        Download bundle
      </Button>
      {canPickFolder() && (
        <Button
          size="lg"
          wide
          icon={FolderDown}
          disabled={files === null}
          busy={writing.kind === 'busy'}
          onClick={() => void write()}
        >
          Write to folder
        </Button>
      )}
      <p>{files === null ? 'Nothing is uploaded.' : `${files.length} files. Nothing is uploaded.`}</p>
    </section>
  );
}

/** Into a project's root for a target; the card alone gets a folder of its own, so that it meets no other README. */
function placeFiles(frozen: FrozenVersion, target: Target | null, files: readonly BundleFile[]) {
  const name = slug(frozen.name, 'card');
  if (target !== null) return { placed: files, root: `frieze/${name}` };
  return { placed: files.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes })), root: name };
}

function describeWritten(folder: string, { changed, unchanged, removed, kept }: Written): string {
  const parts = [`${changed} ${changed === 1 ? 'file' : 'files'} written to ${folder}`];
  if (unchanged > 0) parts.push(`${unchanged} unchanged`);
  if (removed > 0) parts.push(`${removed} of an older version removed`);
  const sentence = `${parts.join(', ')}.`;
  return kept.length === 0
    ? sentence
    : `${sentence} Left as they were, since you changed them: ${kept.join(', ')}.`;
}
