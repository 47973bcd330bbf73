import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createLabPool } from './render/renderer.ts';
import { createLab } from './session/lab/lab.ts';
import { openSession } from './session/session.ts';
import { openStorage } from './storage/storage.ts';
import { App } from './ui/App.tsx';
import { StartFailed } from './ui/shell/StartFailed.tsx';
import './ui/theme/tokens.css';
import './ui/theme/base.css';
import { startTheme } from './ui/theme/use-theme.ts';

startTheme();
const root = createRoot(document.getElementById('app')!);
const baseUrl = new URL('./', document.baseURI).href;

openStorage()
  .then((storage) => openSession({ storage, baseUrl }))
  .then((session) => {
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
