// npm run screenshots: docs/studio.png from the production build, with any Chromium.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './find-browser.mjs';
import { buildApp, root } from './run.mjs';

await buildApp();
const server = await preview({ root, logLevel: 'error', preview: { port: 4181, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, colorScheme: 'light' });
await page.goto(server.resolvedUrls.local[0]);
await page.getByRole('status', { name: 'Render status' }).filter({ hasText: 'Exact' }).waitFor();
// Every headline has its verdict, so nothing moves any more.
await page
  .getByRole('region', { name: 'Headlines' })
  .getByText('Drawing')
  .first()
  .waitFor({ state: 'detached', timeout: 60_000 });
await page.getByRole('treeitem', { name: /^Title/ }).click();
await page.mouse.move(0, 0);
await page.waitForTimeout(600);
await page.screenshot({ path: fileURLToPath(new URL('../docs/studio.png', import.meta.url)) });
await browser.close();
await server.close();
console.log('docs/studio.png');
