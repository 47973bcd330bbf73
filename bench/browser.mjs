// A Chromium of the bench's own, with the process id that memory is read from.
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';

/** Resolves to `{ browser, pid, version, close }`. */
export async function openBrowser() {
  const server = await chromium.launchServer({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // For the reading of memory; nothing else calls it.
      '--js-flags=--expose-gc',
    ],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    pid: server.process().pid,
    version: browser.version(),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
