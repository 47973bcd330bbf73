import { expect, test } from '@playwright/test';
import { cell, chooseFile, expectAllDrawn, openLab } from '../steps/lab.ts';
import { expectSaved, region } from '../steps/studio.ts';

// As a spreadsheet in a German Windows writes it: a mark, semicolons, quoted line ends, a doubled column.
const posts = `\uFEFFID;Title;Author;Title\r
1;"Queues; streams and ""logs""";Mira;x\r
2;;Ines;x\r
3;"How we cut cold starts\r
to 90 ms";Tobias;x\r
4;Too;many;columns;here\r
5;"Never closed;Amara;x\r
6;Größe zählt;Žofie;x\r
`;
const csv = { name: 'posts.csv', mimeType: 'text/csv', buffer: Buffer.from(posts) };

test('a real export is proved: refused rows have reasons, the summary leads to the rows, a fix is previewed and undone', async ({
  page,
}) => {
  test.setTimeout(400_000);
  await openLab(page);
  await chooseFile(page, 'CSV', csv);
  const dialog = page.getByRole('dialog', { name: 'Add headlines from posts.csv?' });
  await expect(dialog).toContainText('3 of 6 rows become headlines of the lab. 3 are refused.');
  await expect(dialog).toContainText('Two columns are called “Title”. The second is shown as “Title 2”.');
  await expect(dialog.getByRole('combobox', { name: 'Column for title' })).toContainText('Title');
  await expect(dialog.getByRole('combobox', { name: 'Column for author' })).toContainText('Author');
  await dialog.getByRole('button', { name: 'Show the 3 refused' }).click();
  const refused = dialog.getByRole('region', { name: 'Refused rows' });
  await expect(refused).toContainText('Row 3 It has no title.');
  await expect(refused).toContainText('Row 5 It has 5 columns and the first row has 4.');
  await expect(refused).toContainText('Row 6 A quote is opened and not closed.');
  await dialog.getByRole('button', { name: 'Add 3 headlines' }).click();

  const pasted = page.getByRole('textbox', { name: 'Headlines, one a line' });
  await pasted.fill('First of two\n\nDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten');
  await page.getByRole('button', { name: 'Add 2 headlines' }).press('Enter');
  await expectAllDrawn(page);
  await expect(region(page, 'Results').getByRole('heading', { level: 1 })).toHaveText(
    /^\d+ of 38 pass, .*overflow/,
  );

  // The summary leads to the rows that fail, and the table is gone through with keys.
  await region(page, 'Results')
    .getByRole('heading', { level: 1 })
    .getByRole('button', { name: /overflow/ })
    .click();
  await expect(page.getByRole('radio', { name: /^Overflows [1-9]/ })).toBeChecked();
  const table = page.getByRole('grid', { name: 'Headlines by rendition' });
  await expect(table.getByRole('gridcell', { name: /, fits/ })).toHaveCount(0);
  await cell(page, 'Unbroken', 'Card').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Unbroken', '1\\.91 : 1').first()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const drawer = region(page, 'Card');
  await expect(drawer.getByRole('heading', { name: 'Unbroken, Card' })).toBeVisible();
  await expect(drawer).toContainText(/One word of 80 characters cannot wrap\. It is \d+ px too wide\./);
  await expect(drawer.getByRole('region', { name: 'Findings' })).toContainText(/of 14 checks passed/);

  // On a small screen the drawer stands beside the table and covers nothing.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Report' }).click({ trial: true });
  await page.getByRole('button', { name: 'Worst first' }).click({ trial: true });
  await expect(cell(page, 'Unbroken', 'Card').first()).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1600, height: 1000 });

  await drawer.getByRole('button', { name: 'Cut at a letter' }).click();
  const preview = region(page, 'Preview of the fix');
  await expect(preview.getByRole('status')).toContainText(/Cut after \d+ characters/, { timeout: 60_000 });
  await preview.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    /Cut at a letter: [1-9]\d* headlines? better, none worse\./,
    { timeout: 240_000 },
  );
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expectSaved(page);

  // What was looked at may stand as it is: no pass, no failure, kept with the template.
  await drawer.getByRole('button', { name: 'Accept as is' }).click();
  await expect(drawer.getByText('Accepted as is.')).toBeVisible();
  await expect(region(page, 'Results').getByRole('heading', { level: 1 })).toHaveText(/\d accepted/);
  await expectSaved(page);

  // Lists survive a reload; one is removed and brought back.
  await page.reload();
  await expect(page.getByRole('rowheader', { name: /^Unbroken/ }).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Search headlines' }).fill('Unbroken');
  await expect(cell(page, 'Unbroken', 'Card').first()).toHaveAccessibleName(/, overflows, accepted/, {
    timeout: 120_000,
  });
  await page.getByRole('textbox', { name: 'Search headlines' }).fill('Größe');
  await expect(table.getByRole('rowheader', { name: /^Größe zählt/ })).toBeVisible();
  await page.getByRole('button', { name: '3 refused' }).click();
  await expect(page.getByRole('dialog', { name: 'Refused rows of posts.csv' })).toContainText(
    'It has no title.',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove posts.csv' }).click();
  await expect(page.getByText('No headline matches')).toBeVisible();
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(table.getByRole('rowheader', { name: /^Größe zählt/ })).toBeVisible();
});
