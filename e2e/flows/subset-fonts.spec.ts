import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { removeFolder, runNode, writeBundle } from '../steps/bundle-folder.ts';
import { downloadBundle, freezeAs, openFreeze, unzip } from '../steps/freeze.ts';
import { expectExact, openStudio, region } from '../steps/studio.ts';

const fontPath = new URL('../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', import.meta.url);

const card = `export default function Card({ title }) {
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', padding: 60, boxSizing: 'border-box', background: '#fff', fontFamily: 'DejaVu Sans' }}>
      <h1 data-field="title" style={{ display: 'block', width: 900, fontSize: 64, lineHeight: 1.1 }}>{title}</h1>
    </div>
  );
}
`;

async function makeTemplate(): Promise<Uint8Array> {
  const font = new Uint8Array(await readFile(fontPath));
  const sha256 = createHash('sha256').update(font).digest('hex');
  const manifest = {
    schema: 1,
    name: 'Whole font',
    kind: 'jsx',
    profile: 'frieze',
    sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
    fields: [{ name: 'title', kind: 'text', required: true }],
    rules: [{ field: 'title', maxPx: 64, minPx: 64, maxLines: 1, cut: 'none', ellipsis: '…', fallback: '' }],
    fonts: [{ family: 'DejaVu Sans', weight: 400, style: 'normal', file: 'fonts/dejavu.ttf', sha256 }],
    assets: [],
    tokens: {},
  };
  const write = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const fixtures = [
    { id: 'long', name: 'Long', values: { title: 'A headline that one line of this card can never hold' } },
  ];
  return zipSync({
    'card.jsx': new TextEncoder().encode(card),
    'template.json': write(manifest),
    'fixtures.json': write(fixtures),
    'fonts/dejavu.ttf': font,
  });
}

test('a card with a whole font ships a subset that draws the same, after its overflow was explained', async ({
  page,
}) => {
  await openStudio(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /, templates$/ }).click();
  await page.getByRole('menuitem', { name: 'Open a bundle or template…' }).click();
  const buffer = Buffer.from(await makeTemplate());
  await (await choosing).setFiles({ name: 'whole-font.zip', mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: 'Run' }).click();
  await expectExact(page);
  await openFreeze(page);

  await test.step('a failing freeze asks for a note', async () => {
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect(region(page, 'Versions').getByText(/or say in the note why it ships/)).toBeVisible();
    await page.getByRole('button', { name: 'Freeze as v1' }).click();
    await expect(note).toBeFocused();
    await expect(page.getByText('Write why it ships all the same.')).toBeVisible();
    await note.fill('The long headline is not ours');
    await freezeAs(page, 1);
  });

  const whole = unzip((await downloadBundle(page)).bytes);
  await page
    .getByRole('radiogroup', { name: 'Fonts in the bundle' })
    .getByRole('radio', { name: 'Subset' })
    .click();
  await expect(page.getByText(/KB smaller\. Letters of scripts/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download bundle' })).toBeEnabled();
  const files = unzip((await downloadBundle(page)).bytes);
  const font = 'fonts/dejavu-sans-400.ttf';
  expect(files[font]!.length).toBeLessThan(whole[font]!.length / 4);

  const folder = await writeBundle(files);
  try {
    await test.step('Node draws the frozen headlines with it', async () => {
      const run = await runNode(folder, ['verify.mjs']);
      expect(run.output).toContain('0 different');
      expect(run.output).toContain('1 subset, compared with the whole font in');
      expect(run.exitCode).toBe(0);
    });
    await test.step('and refuses letters that it has not', async () => {
      const run = await runNode(folder, ['render.mjs', '--title', 'თბილისი', '--out', 'no.png']);
      expect(run.output).toContain('made smaller and lack “თ”');
      expect(run.exitCode).toBe(1);
    });
  } finally {
    await removeFolder(folder);
  }
});
