import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { freezeAs, openFreeze } from '../steps/freeze.ts';
import { allowClipboard, pasteSource } from '../steps/source-text.ts';
import {
  expectExact,
  openStudio,
  region,
  renderStatus,
  showHeadline,
  showView,
  typeValue,
} from '../steps/studio.ts';

const box = (inside: string, style = '') =>
  `export default function Card({ title }) {
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', ${style} }}>
      <p style={{ fontSize: 40 }}>{title}</p>
      ${inside}
    </div>
  );
}
`;

const before = (code: string) => `export default function Card({ title }) {
  ${code}
  return <div style={{ display: 'flex', fontSize: 40 }}>{title}</div>;
}
`;

/** Each way by which a card could call `url`. */
const hostileCards: { name: string; source: (url: string) => string }[] = [
  { name: 'an image by http', source: (url) => box(`<img src="${url}" width={40} height={40} />`) },
  {
    name: 'an image without a scheme',
    source: (url) => box(`<img src="${url.replace('http:', '')}" width={40} height={40} />`),
  },
  { name: 'a background image', source: (url) => box('', `backgroundImage: 'url(${url})'`) },
  { name: 'a background', source: (url) => box('', `background: 'center / cover url("${url}")'`) },
  { name: 'a mask', source: (url) => box('', `maskImage: 'url(${url})'`) },
  {
    name: 'an image inside a drawing',
    source: (url) => box(`<svg width="40" height="40"><image href="${url}" width="40" height="40" /></svg>`),
  },
  {
    name: 'a reference inside a drawing',
    source: (url) => box(`<svg width="40" height="40"><use href="${url}#a" /></svg>`),
  },
  { name: 'a style element', source: (url) => box(`<style>{'@import url(${url});'}</style>`) },
  {
    name: 'a drawing as data that holds an image',
    source: (url) =>
      box(
        `<img width={40} height={40} src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><image href='${url}' width='40' height='40'/></svg>`)}" />`,
      ),
  },
  { name: 'fetch', source: (url) => before(`fetch('${url}');`) },
  { name: 'fetch from the global object', source: (url) => before(`globalThis.fetch?.('${url}');`) },
  { name: 'a dynamic import', source: (url) => before(`import('${url}');`) },
  { name: 'a static import', source: (url) => `import '${url}';\n${before('')}` },
  {
    name: 'the constructor of a function',
    source: (url) => before(`(() => {}).constructor('return fetch("${url}")')();`),
  },
  { name: 'a worker', source: (url) => before(`new Worker('${url}');`) },
  { name: 'a socket', source: (url) => before(`new WebSocket('${url.replace('http', 'ws')}');`) },
];

let server: Server;
let calls: string[];
let url: string;

test.beforeEach(async () => {
  calls = [];
  server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/leak`;
});

test.afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Everything that pages and workers of the context ask for, apart from what the page made itself. */
function listenForLeaks(page: Page, origin: string): string[] {
  const leaks: string[] = [];
  page.context().on('request', (request) => {
    const asked = new URL(request.url());
    if (!['data:', 'blob:'].includes(asked.protocol) && asked.origin !== origin) leaks.push(request.url());
  });
  return leaks;
}

test('nothing a card says makes the app call another host', async ({ page, baseURL }) => {
  test.setTimeout(300_000);
  const leaks = listenForLeaks(page, new URL(baseURL!).origin);
  await allowClipboard(page);
  await openStudio(page, 'Split');
  for (const { name, source } of hostileCards) {
    await test.step(name, async () => {
      await pasteSource(page, source(`${url}?${encodeURIComponent(name)}`));
      await expect(renderStatus(page)).toContainText(/Exact|Not drawn/);
    });
  }
  await pasteSource(page, box(''));
  await expectExact(page);
  expect(leaks).toEqual([]);
  expect(calls).toEqual([]);
});

test('a field value that is an address is refused, and not called', async ({ page, baseURL }) => {
  const leaks = listenForLeaks(page, new URL(baseURL!).origin);
  await openStudio(page);
  await region(page, 'Preview data').getByRole('textbox', { name: 'portrait', exact: true }).fill(url);
  await expect(renderStatus(page)).toHaveText('Not drawn');
  await expect(region(page, 'Canvas').getByRole('alert').first()).toContainText(
    'A card loads nothing from the network',
  );
  expect(leaks).toEqual([]);
  expect(calls).toEqual([]);
});

test("a whole visit asks the app's own host only", async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const leaks = listenForLeaks(page, new URL(baseURL!).origin);
  const asked: string[] = [];
  page.context().on('request', (request) => void asked.push(request.url()));
  await openStudio(page);
  await showHeadline(page, 'Short');
  await typeValue(page, 'title', `See ${url} and <img src="${url}">`);
  await showView(page, 'Split');
  await expectExact(page);
  await openFreeze(page);
  await freezeAs(page, 1);
  // The runtime is loaded by a worker, so the listener does hear workers.
  expect(asked.some((address) => address.endsWith('/runtime.mjs'))).toBe(true);
  expect(leaks).toEqual([]);
  expect(calls).toEqual([]);
});

test('the policy of the page runs no inline script and reaches no other host', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openStudio(page);
  const inline = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline script ran"';
    document.head.append(script);
    return document.title;
  });
  expect(inline).not.toBe('inline script ran');
  expect(
    await page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    ),
  ).toBe('refused');
  expect(
    await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('reached');
          image.onerror = () => resolve('refused');
          image.src = address;
        }),
      url,
    ),
  ).toBe('refused');
  await expect.poll(() => complaints.join('\n')).toMatch(/Content Security Policy/);
  expect(calls).toEqual([]);
});
