import { expect, type Page, test } from '@playwright/test';
import { freezeAs, openFreeze } from '../steps/freeze.ts';
import { allowClipboard } from '../steps/source-text.ts';
import { openStudio, region, typeValue } from '../steps/studio.ts';

const title = `Tom & "Jerry's" <b> day 🚀`;
const imageUrl = /^https:\/\/acme\.test\/og\/blog-post\/v1-[0-9a-f]{8}\/[^/"]+\.png$/;

test('the tags of a version are copied in the form of HTML, Next.js and Astro', async ({ page }) => {
  test.setTimeout(180_000);
  await allowClipboard(page);
  await openStudio(page);
  await typeValue(page, 'title', title);
  await openFreeze(page);
  await freezeAs(page, 1);
  await region(page, 'Meta tags').getByRole('textbox', { name: 'Site address' }).fill('https://acme.test');

  await test.step('HTML', async () => {
    const tags = await readTags(page, await copyTags(page, 'HTML'));
    expect(tags['og:title']).toBe(title);
    expect(tags['og:image']).toMatch(imageUrl);
    expect(tags['og:image:width']).toBe('1200');
    expect(tags['og:image:height']).toBe('630');
    expect(tags['og:image:type']).toBe('image/png');
    expect(tags['og:image:alt']).toContain(title);
    expect(tags['twitter:card']).toBe('summary_large_image');
    expect(tags.b).toBeUndefined();
  });

  await test.step('Next.js', async () => {
    const code = await copyTags(page, 'Next.js');
    const metadata = await readMetadata(code);
    expect(metadata.openGraph.title).toBe(title);
    const [image] = metadata.openGraph.images;
    expect(image?.url).toMatch(imageUrl);
    expect(image).toMatchObject({ width: 1200, height: 630, type: 'image/png' });
    expect(image?.alt).toContain(title);
    expect(metadata.twitter.card).toBe('summary_large_image');
  });

  await test.step('Astro', async () => {
    const code = await copyTags(page, 'Astro');
    expect(code).toContain(`const title = 'Tom & "Jerry\\'s" <b> day 🚀';`);
    expect(code).toMatch(/const image = 'https:\/\/acme\.test\/og\/blog-post\/v1-[0-9a-f]{8}\/[^']+\.png';/);
    expect(code).toContain('<meta property="og:title" content={title} />');
    expect(code).toContain('<meta property="og:image" content={image} />');
    expect(code).toContain('<meta property="og:image:width" content="1200" />');
    expect(code).toContain('<meta property="og:image:height" content="630" />');
    expect(code).toContain('<meta property="og:image:type" content="image/png" />');
    expect(code).toContain('<meta property="og:image:alt" content={alt} />');
    expect(code).toContain('<meta name="twitter:card" content="summary_large_image" />');
  });
});

test('values of the form reach the tags at once, wrong ones are named, and other frameworks are a choice away', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await allowClipboard(page);
  await openStudio(page);
  await openFreeze(page);
  await freezeAs(page, 1);
  const panel = region(page, 'Meta tags');
  await panel.getByRole('textbox', { name: 'Site address' }).fill('https://acme.test');
  await panel.getByRole('button', { name: 'Values' }).click();

  await test.step('a profile with a second image, a handle and a colour', async () => {
    await panel.getByRole('textbox', { name: 'Title' }).fill(`Mira "M" <3`);
    await panel.getByRole('radio', { name: 'Profile' }).click();
    await panel.getByRole('textbox', { name: 'First name' }).fill('Mira');
    await panel.getByRole('textbox', { name: 'Site on X' }).fill('acme');
    await panel.getByRole('textbox', { name: 'Colour' }).fill('#ABC');
    await panel.getByRole('textbox', { name: 'For Google' }).fill('https://acme.test/plain.png');
    await expect(panel.getByRole('figure', { name: 'Preview of the link' })).toContainText(`Mira "M" <3`);
    const tags = await readTags(page, await copyTags(page, 'HTML'));
    expect(tags['og:title']).toBe(`Mira "M" <3`);
    expect(tags['og:type']).toBe('profile');
    expect(tags['profile:first_name']).toBe('Mira');
    expect(tags['twitter:site']).toBe('@acme');
    expect(tags['theme-color']).toBe('#aabbcc');
    expect(tags['og:image']).toMatch(/\/mira-m-3\.png$/);
  });

  await test.step('what platforms would not read is named beside its box', async () => {
    await panel.getByRole('textbox', { name: 'Locale' }).fill('English');
    await expect(panel.getByText(/“English” is not a locale/).first()).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Copy' })).toHaveCount(0);
    await panel.getByRole('textbox', { name: 'Locale' }).fill('de-AT');
  });

  await test.step('Jekyll, and one that is not run', async () => {
    await panel.getByRole('combobox', { name: 'More frameworks' }).click();
    await page.getByRole('option', { name: 'Jekyll' }).click();
    await expect(panel.getByRole('region', { name: 'Tags for Jekyll' })).toContainText(
      '{{ page.title | escape }}',
    );
    await expect(panel.getByText(/jekyll-seo-tag/)).toBeVisible();
    await panel.getByRole('combobox', { name: 'More frameworks' }).click();
    await page.getByRole('option', { name: /^Phoenix/ }).click();
    await expect(panel.getByText(/^Not run:/)).toBeVisible();
  });

  await test.step('the site is remembered, the page is not', async () => {
    await page.reload();
    await expect(panel.getByRole('textbox', { name: 'Site address' })).toHaveValue('https://acme.test', {
      timeout: 45_000,
    });
    await panel.getByRole('button', { name: 'Values' }).click();
    await expect(panel.getByRole('textbox', { name: 'Site on X' })).toHaveValue('acme');
    await expect(panel.getByRole('textbox', { name: 'Title' })).not.toHaveValue(`Mira "M" <3`);
  });
});

async function copyTags(page: Page, framework: string): Promise<string> {
  const panel = region(page, 'Meta tags');
  await panel.getByRole('radio', { name: framework, exact: true }).click();
  await expect(panel.getByRole('radio', { name: framework, exact: true })).toBeChecked();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await panel.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Read as a browser reads them, so that escaping is judged by its effect. */
function readTags(page: Page, html: string): Promise<Record<string, string>> {
  return page.evaluate((text) => {
    const head = new DOMParser().parseFromString(`<head>${text}</head>`, 'text/html');
    const tags: Record<string, string> = {};
    for (const element of head.querySelectorAll('*')) {
      const key = element.getAttribute('property') ?? element.getAttribute('name');
      if (key) tags[key] = element.getAttribute('content') ?? '';
      else tags[element.localName] = '';
    }
    return tags;
  }, html);
}

interface Metadata {
  openGraph: {
    title: string;
    images: { url: string; width: number; height: number; type: string; alt: string }[];
  };
  twitter: { card: string };
}

/** The object itself, without its types; the page's policy forbids evaluating text, so Node does. */
async function readMetadata(code: string): Promise<Metadata> {
  const script = code.replace(/^import type .*$/m, '').replace(/: (Metadata|Viewport) =/g, ' =');
  const module = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
    metadata: Metadata;
  };
  return module.metadata;
}
