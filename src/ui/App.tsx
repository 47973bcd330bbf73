import { lazy, Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Lab } from '../session/lab/lab.ts';
import type { Session } from '../session/session.ts';
import styles from './App.module.css';
import { LabProvider } from './lab-context.tsx';
import { BringFontsProvider } from './panels/fonts/BringFonts.tsx';
import { OpenBundleProvider } from './panels/library/OpenBundle.tsx';
import { ToastProvider } from './parts/Toasts.tsx';
import { SessionProvider } from './session-context.tsx';
import { StatusBar } from './shell/StatusBar.tsx';
import { Studio } from './shell/Studio.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useShortcuts } from './shell/use-shortcuts.ts';

const FreezeScreen = lazy(async () => ({
  default: (await import('./panels/freeze/FreezeScreen.tsx')).FreezeScreen,
}));

const LabScreen = lazy(async () => ({ default: (await import('./panels/lab/LabScreen.tsx')).LabScreen }));

const titles = { studio: 'Studio · Frieze', lab: 'Lab · Frieze', freeze: 'Freeze · Frieze' };
export type Section = keyof typeof titles;

export function App({ session, lab }: { session: Session; lab: Lab }) {
  return (
    <SessionProvider value={session}>
      <LabProvider value={lab}>
        <ToastProvider>
          <Router hook={useHashLocation}>
            <BringFontsProvider>
              <OpenBundleProvider>
                <Screens />
              </OpenBundleProvider>
            </BringFontsProvider>
          </Router>
        </ToastProvider>
      </LabProvider>
    </SessionProvider>
  );
}

function Screens() {
  const [path] = useHashLocation();
  const section: Section = path === '/freeze' ? 'freeze' : path === '/lab' ? 'lab' : 'studio';
  useShortcuts();
  useEffect(() => {
    document.title = titles[section];
  }, [section]);
  return (
    <div className={styles.app}>
      <button type="button" className={styles.skip} onClick={focusCanvas}>
        To the card
      </button>
      <TopBar section={section} />
      <Suspense fallback={<main aria-busy="true" />}>
        {section === 'freeze' ? <FreezeScreen /> : section === 'lab' ? <LabScreen /> : <Studio />}
      </Suspense>
      <StatusBar />
    </div>
  );
}

function focusCanvas() {
  document.querySelector<HTMLElement>('[data-region="canvas"]')?.focus();
}
