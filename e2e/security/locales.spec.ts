import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, test } from '@playwright/test';
import { createDrawingHost, fontFile, withTitle } from './hostile/drawing-host.ts';
import { localeCard, places } from './hostile/locale-card.ts';
import { findShippedRuntime } from './hostile/shipped-runtime.ts';

test('a card with dates, numbers and plurals is the same picture in Chromium and Node, wherever they are', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const host = createDrawingHost(findShippedRuntime());
  const { pngHash } = await host.draw(localeCard);
  host.close();
  expect(pngHash).not.toBeNull();
  for (const { zone, locale } of places) {
    await test.step(`${zone}, ${locale}`, async () => {
      const context = await browser.newContext({ locale, timezoneId: zone });
      expect(await drawInPage(context, baseURL!)).toBe(pngHash);
      await context.close();
    });
  }
});

/** Draws with the runtime that the app serves, on a page of the app and so under its policy. */
async function drawInPage(context: BrowserContext, baseUrl: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${baseUrl}runtime/manifest.json`);
  const font = [...readFileSync(fontFile)];
  return page.evaluate(
    async ({ card, font }) => {
      const manifest = await (await fetch('/runtime/manifest.json')).json();
      const folder = `/runtime/${manifest.folder}/`;
      const load = async (name: string) => new Uint8Array(await (await fetch(folder + name)).arrayBuffer());
      const { createRuntime } = await import(`${folder}runtime.mjs`);
      const { compileSource } = await import(`${folder}compile.mjs`);
      const runtime = await createRuntime({
        layoutWasm: await load('layout.wasm'),
        resvgWasm: await load('resvg.wasm'),
        quickjsWasm: await load('quickjs.wasm'),
        readChainFile: async (path: string) =>
          new Uint8Array(await (await fetch(`/chain/${path}`)).arrayBuffer()),
      });
      const laidOut = await runtime.layOut(
        {
          code: compileSource(card.source, card.kind).value.code,
          fields: card.fields,
          rules: [],
          tokens: {},
          assets: [],
          fonts: [{ family: 'Inter', weight: 400, style: 'normal', data: new Uint8Array(font).buffer }],
        },
        card.values,
        { widthPx: 1200, heightPx: 630 },
      );
      if (!laidOut.ok) return laidOut.error.message;
      const png = runtime.encodePng(laidOut.value.svg);
      const digest = await crypto.subtle.digest('SHA-256', png.value);
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    { card: withTitle(localeCard), font },
  );
}
