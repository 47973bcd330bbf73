import { lazy, Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Session } from '../session/session.ts';
import styles from './App.module.css';
import { ToastProvider } from './parts/Toasts.tsx';
import { SessionProvider } from './session-context.tsx';
import { StatusBar } from './shell/StatusBar.tsx';
import { Studio } from './shell/Studio.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useShortcuts } from './shell/use-shortcuts.ts';

const FreezeScreen = lazy(async () => ({
  default: (await import('./panels/freeze/FreezeScreen.tsx')).FreezeScreen,
}));

export function App({ session }: { session: Session }) {
  return (
    <SessionProvider value={session}>
      <ToastProvider>
        <Router hook={useHashLocation}>
          <Screens />
        </Router>
      </ToastProvider>
    </SessionProvider>
  );
}

function Screens() {
  const [path] = useHashLocation();
  const section = path === '/freeze' ? 'freeze' : 'studio';
  useShortcuts();
  useEffect(() => {
    document.title = section === 'freeze' ? 'Freeze · Frieze' : 'Studio · Frieze';
  }, [section]);
  return (
    <div className={styles.app}>
      <button type="button" className={styles.skip} onClick={focusCanvas}>
        To the card
      </button>
      <TopBar section={section} />
      <Suspense fallback={<main aria-busy="true" />}>
        {section === 'freeze' ? <FreezeScreen /> : <Studio />}
      </Suspense>
      <StatusBar />
    </div>
  );
}

function focusCanvas() {
  document.querySelector<HTMLElement>('[data-region="canvas"]')?.focus();
}
