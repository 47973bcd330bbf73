import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepOffline } from './offline/keep-offline.ts';
import { createLabPool } from './render/renderer.ts';
import { createLab } from './session/lab/lab.ts';
import { openSession, type Session } from './session/session.ts';
import { openStorage } from './storage/storage.ts';
import { App } from './ui/App.tsx';
import { StartFailed } from './ui/shell/StartFailed.tsx';
import './ui/theme/tokens.css';
import './ui/theme/base.css';
import { startTheme } from './ui/theme/use-theme.ts';

startTheme();
const root = createRoot(document.getElementById('app')!);
const baseUrl = new URL('./', document.baseURI).href;
/** Written into the page by the build. */
const releaseId = document.querySelector<HTMLMetaElement>('meta[name="frieze-release"]')?.content ?? null;

openStorage()
  .then((storage) => openSession({ storage, baseUrl }))
  .then((session) => {
    void keepOffline({
      baseUrl,
      releaseId,
      serviceWorker: navigator.serviceWorker,
      locks: navigator.locks,
      whenQuiet: isQuiet(session),
      fetchUsed: () => fetchUsedFonts(session),
      onNewRelease: () => session.store.setState({ isNewReleaseReady: true }),
    });
    const lab = createLab(
      session,
      createLabPool({
        runtimeUrl: `${baseUrl}runtime/${session.runtime.folder}/`,
        readBlob: session.blobs.read,
      }),
    );
    root.render(
      <StrictMode>
        <App session={session} lab={lab} />
      </StrictMode>,
    );
  })
  .catch((error: unknown) =>
    root.render(<StartFailed reason={error instanceof Error ? error.message : String(error)} />),
  );

const pauseMs = 2000;

/** The first card is shown, its headlines have had some time, and the page has nothing to do. */
async function isQuiet({ editor }: Session): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (editor.store.getState().canvas.status === 'drawing') return;
      stop();
      resolve();
    };
    const stop = editor.store.subscribe(look);
    look();
  });
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  // Safari has no idle callback.
  await new Promise<unknown>((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
}

/** Fallback fonts of the cards on screen; those of the card itself are stored with it. */
function fetchUsedFonts({ editor, fetchAppFile }: Session): Promise<unknown> {
  const { canvas, strip } = editor.store.getState();
  const drafts = [canvas.draft, ...Object.values(strip).map(({ draft }) => draft)];
  const paths = new Set(drafts.flatMap((draft) => draft?.chainFiles ?? []));
  return Promise.all(Array.from(paths, (path) => fetchAppFile(`chain/${path}`)));
}
