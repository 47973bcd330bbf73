import { useCallback, useState } from 'react';
import { CompareDrafts } from '../panels/library/CompareDrafts.tsx';
import { saveFile } from '../panels/save-file.ts';
import { Banner } from '../parts/Banner.tsx';
import { useEditor, useSession, useSessionState } from '../session-context.tsx';
import styles from './Notices.module.css';

/** What the user should know about this tab's work, above the stage. */
export function Notices() {
  const session = useSession();
  const editor = useEditor();
  const notice = useSessionState((state) => state.notice);
  const persistence = useSessionState((state) => state.persistence);
  const save = useSessionState((state) => state.save);
  const saveError =
    save.kind === 'failed' || save.kind === 'dirty' || save.kind === 'saving' ? save.error : null;
  const [comparing, setComparing] = useState<string | null>(null);
  const storageError = persistence.persistent ? saveError : persistence.reason;

  const download = () =>
    saveFile(
      `${editor.store.getState().template.manifest.name}.frieze.json`,
      JSON.stringify(editor.store.getState().template, null, 2),
      'application/json',
    );

  const stopComparing = useCallback(() => setComparing(null), []);
  if (!storageError && !notice) return null;
  return (
    <div className={styles.notices}>
      {storageError && (
        <Banner kind="err" where="Not saved." fix={{ label: 'Download a copy', onSelect: download }}>
          {storageError.message}
        </Banner>
      )}
      {notice?.kind === 'conflict' && (
        <Banner
          kind="warn"
          where="Another tab saved this template first."
          fix={{ label: 'Compare', onSelect: () => setComparing(notice.otherId) }}
          otherWay={{ label: 'Keep both', onSelect: () => session.dismissNotice() }}
        >
          Your edits are in a second template, so that both are kept.
        </Banner>
      )}
      {comparing && <CompareDrafts otherId={comparing} onClose={stopComparing} />}
      {notice?.kind === 'files' && (
        <Banner
          kind="err"
          where="Files are missing."
          otherWay={{ label: 'Dismiss', onSelect: () => session.dismissNotice() }}
        >
          {notice.files.join(', ')} could not be fetched, so the card is drawn without. Check the connection
          and reload the page, or add them again.
        </Banner>
      )}
    </div>
  );
}
