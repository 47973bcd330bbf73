// Serves Frieze without a network. A new release is kept beside the old one, whose open tabs go on with their own files;
// it is served at the next load. Only what the page asks of its own host is answered here.
import { ExpirationPlugin } from 'workbox-expiration';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { type FileGroup, groupOf, isNamedByContent, type Release } from './app-files.ts';
import {
  cacheNamesOf,
  findStaleCaches,
  isAloneOpen,
  isPageOpened,
  type ReleaseServed,
} from './kept-files.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by scripts/service-worker.mjs. */
declare const friezeRelease: Release;

const release = friezeRelease;
const scope = new URL('./', self.location.href).href;
const names = cacheNamesOf(scope, release);
const anyCopy = { ignoreVary: true };
// One at a time: what is being brought in must not be removed.
const filesLock = `frieze files ${scope}`;

const app = new PrecacheController({ cacheName: names.app });
app.strategy.matchOptions = anyCopy;
// The integrity of each file lets no file of another release in, nor a server's page for the lost.
app.addToCacheList(release.files);

self.addEventListener('install', (event) =>
  event.waitUntil(navigator.locks.request(filesLock, () => bringIn(event))),
);

async function bringIn(event: ExtendableEvent) {
  try {
    await app.install(event);
  } catch (error) {
    // Half a release is of no use and takes the space of somebody's templates.
    if (isFull(error) && !self.registration.active) await caches.delete(names.app);
    throw error;
  }
  // Files of the release before are still here, so its tabs miss nothing.
  await self.skipWaiting();
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver() {
  await self.clients.claim();
  for (const client of await self.clients.matchAll({ type: 'window' })) tellRelease(client);
}

const tellRelease = (client: Client) =>
  client.postMessage({ type: 'served', releaseId: release.id } satisfies ReleaseServed);

self.addEventListener('message', (event) => {
  if (!isPageOpened(event.data)) return;
  if (event.source instanceof Client) tellRelease(event.source);
  if (event.data.releaseId === release.id) event.waitUntil(navigator.locks.request(filesLock, removeStale));
});

/** What earlier releases left, once no tab runs one and none is on its way. */
async function removeStale() {
  const { installing, waiting } = self.registration;
  const { held = [] } = await navigator.locks.query();
  if (
    installing ||
    waiting ||
    !isAloneOpen(
      scope,
      release.id,
      held.map(({ name = '' }) => name),
    )
  )
    return;
  const cache = await caches.open(names.app);
  const expected = new Set(app.getURLsToCacheKeys().values());
  for (const { url } of await cache.keys()) if (!expected.has(url)) await cache.delete(url);
  for (const name of findStaleCaches(scope, names, await caches.keys())) await caches.delete(name);
}

const pathOf = (url: URL): string | null =>
  url.href.startsWith(scope) ? url.pathname.slice(new URL(scope).pathname.length) : null;

registerRoute(
  new PrecacheRoute(app, {
    // The page's own parameters name a template.
    ignoreURLParametersMatching: [/./],
    cleanURLs: false,
    urlManipulation: ({ url }) => (pathOf(url) === 'index.html' ? [new URL(scope)] : []),
  }),
);

/** Kept once used; the least recently used go first. */
function keepWhenUsed(group: Exclude<FileGroup, 'app'>, maxEntries: number) {
  registerRoute(
    ({ url }) => {
      const path = pathOf(url);
      return path !== null && groupOf(path) === group;
    },
    new CacheFirst({
      cacheName: names[group],
      matchOptions: anyCopy,
      // The cache is of this release's bytes; those which the browser remembers of earlier ones may be others.
      fetchOptions: { cache: 'no-cache' },
      plugins: [
        { cacheWillUpdate: keepFileAlone },
        new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }),
      ],
    }),
  );
}

/** What a server has not may come as its page for the lost. */
const keepFileAlone = async ({ response }: { response: Response }) =>
  response.status === 200 && !response.headers.get('content-type')?.startsWith('text/html') ? response : null;

keepWhenUsed('catalogue', 300);
keepWhenUsed('chain', 1000);

/** A tab of an earlier release asks for its own chunks. */
registerRoute(
  ({ url }) => {
    const path = pathOf(url);
    return path !== null && isNamedByContent(path);
  },
  async ({ request }) => (await (await caches.open(names.app)).match(request, anyCopy)) ?? fetch(request),
);
