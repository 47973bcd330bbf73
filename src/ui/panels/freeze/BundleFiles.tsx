import { FileCode2, FileImage, FileText, Folder, Type } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { BundleFile } from '../../../freeze/bundle-file.ts';
import { slug } from '../../../freeze/file-name.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { keepsFiles } from '../../../freeze/project-files.ts';
import { findTarget } from '../../../freeze/targets/targets.ts';
import { runtimeHash } from '../../../freeze/version-id.ts';
import { Banner } from '../../parts/Banner.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { Tree, type TreeNode } from '../../parts/Tree.tsx';
import { useSession } from '../../session-context.tsx';
import { codeLanguage } from '../code/code-language.ts';
import styles from './BundleFiles.module.css';
import { filePurpose } from './file-purpose.ts';
import { type FileNode, fileTree, folderIds } from './file-tree.ts';
import { formatSize } from './format-size.ts';
import { cardAlone, TargetList } from './TargetList.tsx';
import type { Bundle } from './use-bundle.ts';

const CodeText = lazy(async () => ({ default: (await import('../code/CodeText.tsx')).CodeText }));

interface BundleFilesProps {
  frozen: FrozenVersion;
  /** Of the version that a new design becomes. */
  nextNumber: number;
  bundle: Bundle;
  targetId: string;
  onTarget: (id: string) => void;
}

/** What is in the zip, and what each text file says. */
export function BundleFiles({ frozen, nextNumber, bundle, targetId, onTarget }: BundleFilesProps) {
  const { runtime } = useSession();
  const hasOlderRuntime = frozen.runtime.hash !== useMemo(() => runtimeHash(runtime.files), [runtime]);
  return (
    <>
      <header className={styles.head}>
        <h1>Export v{frozen.number}</h1>
        <p>
          <code>{frozen.versionId.slice(0, 12)}</code> is frozen.{' '}
          {describeLasting(frozen, targetId, hasOlderRuntime)} A new design becomes v{nextNumber}.
          {targetId !== cardAlone &&
            ` Unpack the zip in your project’s root, then follow frieze/${slug(frozen.name, 'card')}/README.md.`}
        </p>
      </header>
      <TargetList targetId={targetId} onTarget={onTarget} />
      {bundle.kind === 'failed' && (
        <Banner kind="err" where="The bundle cannot be made.">
          {bundle.message}
        </Banner>
      )}
      {bundle.kind === 'loading' && (
        <div className={styles.loading}>
          <Skeleton />
          <Skeleton width="60%" />
        </div>
      )}
      {bundle.kind === 'files' && <FileView key={targetId} files={bundle.files} />}
    </>
  );
}

/** A version from before all files were kept says which ones a later Frieze may write otherwise. */
function describeLasting(frozen: FrozenVersion, targetId: string, hasOlderRuntime: boolean): string {
  const runtime = hasOlderRuntime ? ' Its runtime is older than today’s and draws it as before.' : '';
  if (keepsFiles(frozen, findTarget(targetId) ?? null)) return `These files never change.${runtime}`;
  const files = targetId === cardAlone ? 'README and types' : 'README, types and the framework’s files';
  return `Its pictures never change.${runtime} ${files} are today’s: v${frozen.number} kept none.`;
}

/** The first file that the site's own people will open: the target's, else the bundle's README. */
function firstFile(files: readonly BundleFile[]): BundleFile {
  const readme = files.find(({ path }) => /(^|\/)README\.md$/.test(path));
  const own = files.filter(
    ({ path }) => !path.startsWith('frieze/') && /\.(tsx?|m?js|astro|vue|svelte|json|html|njk)$/.test(path),
  );
  const page = own.find(({ path }) => path.endsWith('.tsx')) ?? own[0];
  return (readme?.path.startsWith('frieze/') ? page : readme) ?? files[0]!;
}

function FileView({ files }: { files: readonly BundleFile[] }) {
  const nodes = useMemo(() => fileTree(files), [files]);
  const [path, setPath] = useState(() => firstFile(files).path);
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(foldersOfBytes(nodes)));
  const openIds = useMemo(() => new Set(folderIds(nodes).filter((id) => !closed.has(id))), [nodes, closed]);
  const shown = files.find((file) => file.path === path) ?? firstFile(files);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return (
    <div className={styles.view}>
      <section className={styles.files} aria-label="Files">
        <h2>
          Files <span>{formatSize(total)}</span>
        </h2>
        <Tree
          name="Files of the bundle"
          className={styles.tree}
          nodes={nodes.map(treeNode)}
          selectedIds={new Set([shown.path])}
          openIds={openIds}
          onSelect={(id) => files.some((file) => file.path === id) && setPath(id)}
          onToggle={(id, isOpen) =>
            setClosed((before) => {
              const next = new Set(before);
              if (isOpen) next.delete(id);
              else next.add(id);
              return next;
            })
          }
        />
      </section>
      <FileContent file={shown} />
    </div>
  );
}

/** What nobody reads stays shut, so that what is to be read is on screen. */
function foldersOfBytes(nodes: readonly FileNode[]): string[] {
  return folderIds(nodes).filter((id) => /(^|\/)(runtime|goldens|fonts|assets|fallback|lib)$/.test(id));
}

function treeNode({ id, name, bytes, children }: FileNode): TreeNode {
  return {
    id,
    name,
    icon: children ? Folder : iconOf(name),
    right: <small className={styles.size}>{formatSize(bytes)}</small>,
    spoken: `${name}, ${formatSize(bytes)}`,
    ...(children ? { children: children.map(treeNode) } : {}),
  };
}

function iconOf(name: string) {
  if (/\.(png|jpe?g|gif|svg)$/.test(name)) return FileImage;
  if (/\.(woff2?|ttf|otf)$/.test(name)) return Type;
  return /\.(jsx?|mjs|m?ts|tsx|json|astro|vue|svelte)$/.test(name) ? FileCode2 : FileText;
}

const maxShownUnits = 40_000;

function FileContent({ file }: { file: BundleFile }) {
  const text = useMemo(() => readText(file), [file]);
  const name = file.path.split('/').pop()!;
  const purpose = filePurpose(file.path);
  return (
    <section className={styles.code} aria-label="File">
      <div className={styles.tab}>
        <span title={file.path}>{name}</span>
        {text !== null && <CopyButton text={text} size="sm" kind="ghost" />}
      </div>
      {purpose && text !== null && <p className={styles.purpose}>{purpose}</p>}
      {text === null ? (
        <FileBytes file={file} />
      ) : (
        <Suspense fallback={<pre className={styles.text}>{text.slice(0, maxShownUnits)}</pre>}>
          <CodeText
            name={file.path}
            className={styles.text}
            text={
              text.length > maxShownUnits
                ? `${text.slice(0, maxShownUnits)}\n… the rest is in the bundle.`
                : text
            }
            language={codeLanguage(file.path)}
            numbered
            wraps={/\.(md|txt)$/.test(file.path)}
          />
        </Suspense>
      )}
    </section>
  );
}

function FileBytes({ file }: { file: BundleFile }) {
  const isPicture = /\.(png|jpe?g|gif)$/.test(file.path);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isPicture) return setUrl(null);
    const made = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>]));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file, isPicture]);
  return (
    <div className={styles.binary}>
      {url && <img src={url} alt={file.path} />}
      <p>
        {formatSize(file.bytes.length)} of data, in the bundle as it is. {filePurpose(file.path)}
      </p>
    </div>
  );
}

/** Null for what is not text. */
function readText({ path, bytes }: BundleFile): string | null {
  if (/\.(png|jpe?g|gif|woff2?|ttf|otf|wasm)$/.test(path)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
