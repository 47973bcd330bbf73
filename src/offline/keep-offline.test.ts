import { describe, expect, it, vi } from 'vitest';
import { keepOffline, type OfflinePorts } from './keep-offline.ts';

/** A browser's part of it, which writes down what it is asked for. */
function browser({ served = true, refuses = false, known = true } = {}) {
  const asked: string[] = [];
  const listeners = new Map<string, (event: { data: unknown }) => void>();
  const registration = {
    active: {
      postMessage: (said: { type: string; releaseId: string }) =>
        asked.push(`${said.type} ${said.releaseId}`),
    },
    update: async () => void asked.push('update'),
  };
  const serviceWorker = {
    controller: served ? {} : null,
    addEventListener: (event: string, listener: (event: { data: unknown }) => void) =>
      void listeners.set(event, listener),
    getRegistration: async () => (known ? registration : undefined),
    register: async (url: string) => {
      asked.push(`register ${url}`);
      if (refuses) throw new DOMException('Not here', 'SecurityError');
      return registration;
    },
  };
  const locks = {
    request: async (name: string, { mode }: { mode: string }) => void asked.push(`${mode} ${name}`),
  };
  vi.stubGlobal('document', { addEventListener: () => {}, visibilityState: 'visible' });
  const onNewRelease = vi.fn();
  const ports = {
    baseUrl: 'https://cards.example/frieze/',
    releaseId: 'b',
    serviceWorker,
    locks,
    whenQuiet: Promise.resolve(),
    fetchUsed: async () => void asked.push('used'),
    onNewRelease,
  } as unknown as OfflinePorts;
  return {
    ports,
    asked,
    onNewRelease,
    say: (data: unknown) => listeners.get('message')?.({ data }),
    takeOver: () => listeners.get('controllerchange')?.({ data: null }),
  };
}

const lock = 'shared frieze release https://cards.example/frieze/ b';
const register = 'register https://cards.example/frieze/sw.js';

describe('keepOffline', () => {
  it('holds its release at once, and fetches nothing before the first card has had its quiet', async () => {
    const { ports, asked } = browser({ served: false, known: false });
    let quiet = () => {};
    const keeping = keepOffline({
      ...ports,
      whenQuiet: new Promise<void>((resolve) => {
        quiet = resolve;
      }),
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([lock]);
    quiet();
    await keeping;
    expect(asked).toEqual([lock, register]);
  });

  it('tells a service worker that serves it which release runs, and asks whether there is a newer one', async () => {
    const { ports, asked } = browser();
    await keepOffline(ports);
    expect(asked).toEqual([lock, register, 'opened b', 'update']);
  });

  it('asks a service worker nothing that did not serve it: the page may be the newer of the two', async () => {
    const { ports, asked } = browser({ served: false });
    await keepOffline(ports);
    expect(asked).toEqual([lock, register, 'update']);
  });

  it('fetches once more what was used before the service worker took over, on the first visit alone', async () => {
    const first = browser({ served: false, known: false });
    await keepOffline(first.ports);
    expect(first.asked).not.toContain('used');
    first.takeOver();
    expect(first.asked).toContain('used');
    const later = browser();
    await keepOffline(later.ports);
    later.takeOver();
    expect(later.asked).not.toContain('used');
  });

  it('tells of another release, and not of its own', async () => {
    const { ports, onNewRelease, say } = browser();
    await keepOffline(ports);
    say({ type: 'served', releaseId: 'b' });
    say({ type: 'other' });
    expect(onNewRelease).not.toHaveBeenCalled();
    say({ type: 'served', releaseId: 'c' });
    expect(onNewRelease).toHaveBeenCalledTimes(1);
  });

  it('is silent where the browser refuses, has no service workers, or the build is for development', async () => {
    const refusing = browser({ refuses: true });
    await expect(keepOffline(refusing.ports)).resolves.toBeUndefined();
    for (const missing of [{ serviceWorker: undefined }, { locks: undefined }, { releaseId: null }]) {
      const { ports, asked } = browser();
      await keepOffline({ ...ports, ...missing });
      expect(asked).toEqual([]);
    }
  });
});
