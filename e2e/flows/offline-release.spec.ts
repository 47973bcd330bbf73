import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type StaticHost, startStaticHost } from '../steps/static-host.ts';
import { expectExact, expectSaved, typeValue, valueBox } from '../steps/studio.ts';

test.use({ serviceWorkers: 'allow' });

const readDist = (path: string) => readFileSync(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
const hash = (text: string, encoding: 'hex' | 'base64') => createHash('sha256').update(text).digest(encoding);
const releaseOf = (html: string) => /name="frieze-release" content="([0-9a-f]+)"/.exec(html)![1]!;

/** The next release: another page, and the lab's code under another name, as after a change of both. */
function deployNext(host: StaticHost): { id: string; oldLab: string } {
  const html = readDist('index.html');
  const worker = readDist('sw.js');
  const [oldLab] = /assets\/LabScreen-[\w-]+\.js/.exec(worker)!;
  const id = '0123456789abcdef';
  const nextHtml = html.replace(releaseOf(html), id);
  const nextWorker = worker
    .replace(releaseOf(html), id)
    .replace(hash(html, 'hex').slice(0, 16), hash(nextHtml, 'hex').slice(0, 16))
    .replace(hash(html, 'base64'), hash(nextHtml, 'base64'))
    .replace(oldLab, 'assets/LabScreen-next.js');
  host.put('index.html', Buffer.from(nextHtml));
  host.put('sw.js', Buffer.from(nextWorker));
  host.put('assets/LabScreen-next.js', Buffer.from(readDist(oldLab)));
  host.put(oldLab, null);
  return { id, oldLab };
}

const shownRelease = (page: Page) => page.content().then(releaseOf);
const newVersion = (page: Page) => page.getByRole('status', { name: 'New version' });

const isKept = (page: Page, path: string) =>
  page.evaluate(async (wanted) => (await caches.match(wanted, { ignoreSearch: true })) !== undefined, path);

test('a new release waits for the next load, while a tab of the old one goes on with its own files', async ({
  context,
}) => {
  const host = await startStaticHost();
  const old = await context.newPage();
  await old.goto(host.url);
  await expectExact(old);
  await expect
    .poll(() => old.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
    .toBe('activated');
  await typeValue(old, 'title', 'Written before the release');
  await expectSaved(old);
  const { id, oldLab } = deployNext(host);

  const other = await context.newPage();
  await other.goto(host.url);
  await expectExact(other);
  expect(await shownRelease(other)).not.toBe(id);
  for (const page of [old, other])
    await expect(newVersion(page)).toContainText('A new version of Frieze is ready', { timeout: 60_000 });

  await newVersion(other).getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => shownRelease(other)).toBe(id);
  await expectExact(other);
  await expect(valueBox(other, 'title')).toHaveValue('Written before the release');
  await expect(newVersion(other)).toBeEmpty();

  // The host has this file no more, and the old tab asks for it now.
  await old.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(old.getByRole('grid')).toBeVisible();
  expect(await isKept(other, oldLab)).toBe(true);

  await old.close();
  await other.reload();
  await expectExact(other);
  await expect.poll(() => isKept(other, oldLab), { timeout: 30_000 }).toBe(false);
  await host.stop();
});
