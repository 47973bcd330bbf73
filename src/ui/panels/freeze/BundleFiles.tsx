import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BundleFile } from '../../../freeze/bundle-file.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { readBundleFiles } from '../../../session/export-bundle.ts';
import { Banner } from '../../parts/Banner.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useSession } from '../../session-context.tsx';
import styles from './BundleFiles.module.css';

type Loaded =
  | { kind: 'loading' }
  | { kind: 'files'; files: BundleFile[] }
  | { kind: 'failed'; message: string };

const textFile = /\.(jsx|json|js|mjs|ts|mts|md|txt|svg)$|^\.gitattributes$/;
const maxShownUnits = 40_000;

/** What is in the zip, and what each text file says. */
export function BundleFiles({ frozen }: { frozen: FrozenVersion }) {
  const session = useSession();
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [path, setPath] = useState('README.md');
  useEffect(() => {
    let current = true;
    setLoaded({ kind: 'loading' });
    void readBundleFiles(session, frozen).then((files) => {
      if (current)
        setLoaded(
          files.ok ? { kind: 'files', files: files.value } : { kind: 'failed', message: files.error.message },
        );
    });
    return () => {
      current = false;
    };
  }, [session, frozen]);

  return (
    <>
      <header className={styles.head}>
        <h1>Export v{frozen.number}</h1>
        <p>
          <code>{frozen.versionId.slice(0, 12)}</code> is frozen. These files never change; a new design
          becomes v{frozen.number + 1}.
        </p>
      </header>
      {loaded.kind === 'failed' && (
        <Banner kind="err" where="The bundle cannot be made.">
          {loaded.message}
        </Banner>
      )}
      {loaded.kind === 'loading' && (
        <div className={styles.loading}>
          <Skeleton />
          <Skeleton width="60%" />
        </div>
      )}
      {loaded.kind === 'files' && <FileView files={loaded.files} path={path} onPath={setPath} />}
    </>
  );
}

function FileView({
  files,
  path,
  onPath,
}: {
  files: readonly BundleFile[];
  path: string;
  onPath: (path: string) => void;
}) {
  const shown = files.find((file) => file.path === path) ?? files[0]!;
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const text = textFile.test(shown.path) ? new TextDecoder().decode(shown.bytes) : null;
  return (
    <div className={styles.view}>
      <section className={styles.files} aria-label="Files">
        <h2>
          Files <span>{formatSize(total)}</span>
        </h2>
        <ul>
          {files.map((file) => (
            <li key={file.path}>
              <button
                type="button"
                className={joinClasses(styles.file, file === shown && styles.on)}
                aria-pressed={file === shown}
                title={file.path}
                onClick={() => onPath(file.path)}
              >
                <Icon of={FileText} size={14} />
                <span>{file.path}</span>
                <small>{formatSize(file.bytes.length)}</small>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.code} aria-label="File">
        <div className={styles.tab}>
          <span>{shown.path}</span>
          {text !== null && <CopyButton text={text} size="sm" kind="ghost" />}
        </div>
        {text === null ? (
          <p className={styles.binary}>
            {formatSize(shown.bytes.length)} of data. Download the bundle to look inside.
          </p>
        ) : (
          <pre tabIndex={0}>
            {text.slice(0, maxShownUnits)}
            {text.length > maxShownUnits && '\n… the rest is in the bundle.'}
          </pre>
        )}
      </section>
    </div>
  );
}

export function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1048576).toFixed(1)} MB`;
}
