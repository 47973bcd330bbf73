import { isReleaseServed, type PageOpened, releaseLock } from './kept-files.ts';

export interface OfflinePorts {
  /** Folder of the app's files, with a slash at the end. */
  baseUrl: string;
  /** null while developing: such a build has no release. */
  releaseId: string | null;
  /** Absent where the page did not come by https, or in a private window. */
  serviceWorker: ServiceWorkerContainer | undefined;
  locks: LockManager | undefined;
  /** Until then nothing is fetched: the first card needs the machine for itself. */
  whenQuiet: Promise<unknown>;
  /** Fetches what was used before anything was kept, so that it is kept too. */
  fetchUsed: () => Promise<unknown>;
  onNewRelease: () => void;
}

const hourMs = 3_600_000;

/**
 * Keeps the app's files for the next visit, and tells when a newer release will be served then. Where the browser
 * refuses, nothing is said: the app works as before.
 */
export async function keepOffline(ports: OfflinePorts): Promise<void> {
  const { baseUrl, releaseId, serviceWorker, locks, whenQuiet, fetchUsed, onNewRelease } = ports;
  if (releaseId === null || !serviceWorker || !locks) return;
  const hold = () => new Promise<never>(() => {});
  locks.request(releaseLock(baseUrl, releaseId), { mode: 'shared' }, hold).catch(() => {});
  // A page that did not come from the service worker may be newer than what that serves.
  const isServed = serviceWorker.controller !== null;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (isReleaseServed(data) && data.releaseId !== releaseId) onNewRelease();
  });
  if (!isServed)
    serviceWorker.addEventListener('controllerchange', () => void fetchUsed().catch(() => {}), {
      once: true,
    });
  try {
    await whenQuiet;
    const before = await serviceWorker.getRegistration(baseUrl);
    const registration = await serviceWorker.register(`${baseUrl}sw.js`, { updateViaCache: 'none' });
    if (isServed) registration.active?.postMessage({ type: 'opened', releaseId } satisfies PageOpened);
    if (before) await registration.update();
    askHourly(registration);
  } catch {
    // Forbidden, full, or without a network.
  }
}

/** A tab that stays open for days hears of a release when somebody comes back to it. */
function askHourly(registration: ServiceWorkerRegistration) {
  let askedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - askedAt < hourMs) return;
    askedAt = Date.now();
    registration.update().catch(() => {});
  });
}
