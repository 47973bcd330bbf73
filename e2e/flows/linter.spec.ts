import { expect, test } from '@playwright/test';
import { allowClipboard, pasteSource, readSource } from '../steps/source-text.ts';
import { expectExact, openStudio, region } from '../steps/studio.ts';

const card = `export default function Card({ title }) {
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', gridGap: 24 }}>
      <h1 data-field="title" style={{ display: 'block', width: 900, fontSize: 64 }}>{title}</h1>
    </div>
  );
}
`;

test('a style that is drawn otherwise is named at its line and on the card, and one click puts it right', async ({
  page,
}) => {
  await allowClipboard(page);
  await openStudio(page, 'Split');
  await expect(region(page, 'Canvas').getByRole('button', { name: 'Warning' })).toHaveCount(0);
  await pasteSource(page, card);
  await expectExact(page);

  const problems = region(page, 'Code').getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('Line 3. gridGap is ignored');
  const pin = region(page, 'Canvas').getByRole('button', { name: 'Warning' });
  await pin.click();
  await expect(region(page, 'Inspector').getByRole('heading', { name: 'Card' })).toBeVisible();

  await problems.getByRole('button', { name: 'Use gap' }).click();
  await expect(pin).toHaveCount(0);
  expect(await readSource(page)).toBe(card.replace('gridGap: 24', 'gap: 24'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pin).toHaveCount(1);
  expect(await readSource(page)).toBe(card);
});
