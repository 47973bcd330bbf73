import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { removeFolder, runNode, writeBundle } from '../steps/bundle-folder.ts';
import { backToStudio, downloadBundle, freezeAs, openFreeze, unzip } from '../steps/freeze.ts';
import { downloadPng } from '../steps/png.ts';
import { readHeadlines } from '../steps/read-headlines.ts';
import { allowClipboard, replaceInSource } from '../steps/source-text.ts';
import {
  expectExact,
  expectVerdicts,
  headline,
  openStudio,
  region,
  renderStatus,
  selectLayer,
  setNumber,
  showHeadline,
  showView,
  typeValue,
} from '../steps/studio.ts';

const verdict = /(Fits|Shrinks to \d+ px|Cut after \d+ words?|Uses fallback|Overflows)$/;
const newTitle = 'Notes from the second year of a small database';

test('from the first card to a bundle that proves itself', async ({ page }) => {
  test.setTimeout(300_000);
  await allowClipboard(page);
  await openStudio(page);

  await test.step('the card of the first visit has a verdict for each headline', async () => {
    await expect(renderStatus(page)).toHaveText(/^Exact, first render \d+ ms$/);
    await expectVerdicts(page);
    for (const name of ['Short', 'Medium', 'Long'])
      await expect(headline(page, name)).toHaveAccessibleName(verdict);
  });

  const { lengths } = readHeadlines();
  await test.step('real headlines are typed', async () => {
    for (const [name, titles] of [
      ['Short', lengths.short],
      ['Medium', lengths.medium],
      ['Long', lengths.long],
    ] as const) {
      await showHeadline(page, name);
      for (const title of titles.slice(1, 4)) await typeValue(page, 'title', title);
    }
    await expectVerdicts(page);
    await expect(headline(page, 'Short')).toHaveAccessibleName(/Fits$/);
    await expect(headline(page, 'Long')).toHaveAccessibleName(/Cut after \d+ words$/);
  });

  await test.step('the source is edited beside the picture', async () => {
    await showView(page, 'Split');
    await replaceInSource(page, "color: '#6B6455'", "color: '#4A4436'");
    await expect(renderStatus(page)).toHaveText(/^Exact render \d+ ms$/);
  });

  await test.step('the Inspector sets the size of the title, and the strip judges again', async () => {
    await showView(page, 'Design');
    await selectLayer(page, /^Title, /);
    await setNumber(page, 'Font size', 40);
    await expectExact(page);
    await expectVerdicts(page);
    await expect(headline(page, 'Long')).toHaveAccessibleName(/Fits$/);
  });

  const files = await test.step('a version is frozen and its bundle comes home', async () => {
    await openFreeze(page);
    await freezeAs(page, 1);
    const bundle = await downloadBundle(page);
    expect(bundle.name).toBe('blog-post-v1.zip');
    return unzip(bundle.bytes);
  });
  expect(new TextDecoder().decode(files['card.jsx'])).toContain('fontSize: 40,');

  const inApp = await drawNewHeadline(page);
  const folder = await writeBundle(files);
  try {
    await test.step('Node draws every headline to the frozen bytes, without the goldens', () =>
      verifyWithoutGoldens(folder));
    await test.step('Node draws a headline that no fixture has to the bytes of the app', async () => {
      const run = await runNode(folder, [
        'render.mjs',
        ...['--title', newTitle, '--section', 'Engineering', '--author', 'Mira Lindqvist'],
        ...[
          '--portrait',
          'asset:portrait',
          '--date',
          '2026-11-18',
          '--readingMinutes',
          '8',
          '--out',
          'new.png',
        ],
      ]);
      expect(run.exitCode, run.output).toBe(0);
      expect((await readFile(join(folder, 'new.png'))).equals(inApp)).toBe(true);
      await rm(join(folder, 'new.png'));
    });
    await test.step('a changed file is named', () => verifyChanges(folder));
  } finally {
    await removeFolder(folder);
  }
});

async function drawNewHeadline(page: Page): Promise<Buffer> {
  await backToStudio(page);
  await showHeadline(page, 'Medium');
  await region(page, 'Headlines').getByRole('button', { name: 'Add headline' }).click();
  await typeValue(page, 'title', newTitle);
  return downloadPng(page);
}

async function verifyWithoutGoldens(folder: string): Promise<void> {
  const goldens = await readdir(join(folder, 'goldens'));
  expect(goldens.length).toBeGreaterThanOrEqual(3);
  await rename(join(folder, 'goldens'), `${folder}-goldens`);
  const run = await runNode(folder, ['verify.mjs']);
  await rename(`${folder}-goldens`, join(folder, 'goldens'));
  expect(run.output).toContain(`${goldens.length} identical, 0 different`);
  for (const golden of goldens) expect(run.output).toMatch(new RegExp(`^identical +goldens/${golden} `, 'm'));
  expect(run.exitCode).toBe(0);
}

/** One run with three changes: a font byte, a number of a rule, a golden. */
async function verifyChanges(folder: string): Promise<void> {
  const [font] = (await readdir(join(folder, 'fonts'))).filter((name) => name.endsWith('.woff'));
  const golden = 'goldens/short.card.png';
  await changeFile(join(folder, 'fonts', font!), (bytes) => {
    bytes[bytes.length - 1]! ^= 1;
    return bytes;
  });
  await changeFile(join(folder, 'template.json'), (bytes) =>
    Buffer.from(bytes.toString('utf8').replace('"maxLines": 4', '"maxLines": 3')),
  );
  await changeFile(join(folder, golden), (bytes) => {
    bytes[bytes.length - 1]! ^= 1;
    return bytes;
  });
  const run = await runNode(folder, ['verify.mjs']);
  expect(run.exitCode).toBe(1);
  for (const path of [`fonts/${font}`, 'template.json', golden]) {
    expect(run.output).toMatch(new RegExp(`^(changed|different) +${path}`, 'm'));
  }
  expect(run.output).toMatch(/^changed +version id/m);
}

async function changeFile(path: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  const before = await readFile(path);
  const after = change(Buffer.from(before));
  expect(after.equals(before)).toBe(false);
  await writeFile(path, after);
}
