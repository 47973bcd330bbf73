import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createEndpointOver } from './lib/endpoint.mjs';
import { signAddress, signTags } from './sign.mjs';

const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const secret = 'a secret of the site, long enough';
const path = '/og/blog-post/v3-a1b2c3d4/my-page.png?title=A+%26+B&tags=one&tags=two';
const version = {
  template: 'blog-post',
  folder: 'v3-a1b2c3d4',
  sizes: [{ id: 'card' }],
  fields: [
    { name: 'title', kind: 'text', required: true },
    { name: 'tags', kind: 'list', required: false },
  ],
};

async function ask(address: string, own: string | undefined = secret) {
  let drawn: unknown = null;
  const endpoint = createEndpointOver({
    version,
    draw: async (values: unknown) => {
      drawn = values;
      return { png: new Uint8Array(1), missingGlyphs: [] };
    },
    isAllowed: () => false,
    loadImage: async () => '',
    readFallback: async () => new Uint8Array(1),
    log: () => {},
    secret: own,
  });
  const { status, headers } = await endpoint.reply({ url: new URL(address, 'https://site.test').href });
  return { status, drawn, cache: headers['cache-control'] };
}

describe('signed addresses', () => {
  it('carry the HMAC of what is drawn, as another program reckons it', async () => {
    const text = 'blog-post/v3-a1b2c3d4/my-page.png?tags=one&tags=two&title=A+%26+B';
    const expected = createHmac('sha256', secret).update(text).digest('base64url');
    expect(await signAddress(path, secret)).toBe(`${path}&sig=${expected}`);
  });

  it('are drawn, with all their values and without the signature', async () => {
    const drawn = { title: 'A & B', tags: ['one', 'two'] };
    expect(await ask(await signAddress(path, secret))).toMatchObject({ status: 200, drawn });
  });

  it('hold below a path of the site’s own, in another order and with other escapes', async () => {
    const [, signature] = (await signAddress(path, secret)).split('&sig=');
    const moved = `/docs/og/blog-post/v3-a1b2c3d4/my-page.png?sig=${signature}&tags=one&title=A%20%26%20B&tags=two`;
    expect((await ask(moved)).status).toBe(200);
  });

  it.each([
    ['without a signature', (address: string) => address.replace(/&sig=.*/, '')],
    ['with another title', (address: string) => address.replace('A+%26+B', 'Buy+now')],
    ['with another page', (address: string) => address.replace('my-page', 'your-page')],
    ['with a value more', (address: string) => `${address}&tags=three`],
    ['with a value less', (address: string) => address.replace('&tags=two', '')],
    [
      'with values in another order',
      (address: string) => address.replace('tags=one&tags=two', 'tags=two&tags=one'),
    ],
    [
      'with its last letter changed',
      (address: string) => address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ],
    // 43 letters hold two bits more than 32 bytes, so this one stands for the same bytes.
    [
      'written in another way',
      (address: string) => address.replace(/.$/, (last) => base64Url[base64Url.indexOf(last) + 1] ?? ''),
    ],
    ['with a letter less', (address: string) => address.slice(0, -1)],
    ['with two signatures', (address: string) => `${address}&sig=${'A'.repeat(43)}`],
    ['with an empty one', (address: string) => address.replace(/sig=.*/, 'sig=')],
    ['with a padded one', (address: string) => `${address}=`],
  ])('are refused %s, and caches keep nothing', async (_, change) => {
    const signed = await signAddress(path, secret);
    expect(change(signed)).not.toBe(signed);
    expect(await ask(change(signed))).toEqual({ status: 403, drawn: null, cache: 'no-store' });
  });

  it('are refused when another secret signed them', async () => {
    expect((await ask(await signAddress(path, `${secret}!`))).status).toBe(403);
  });

  it('are not asked for by a site without a secret', async () => {
    expect((await ask(path, '')).status).toBe(200);
  });

  it('are made with no short secret', async () => {
    await expect(signAddress(path, 'short')).rejects.toThrow('at least 16 characters');
    await expect(signAddress(path, undefined)).rejects.toThrow('FRIEZE_SECRET');
  });

  it('stand in the tags of a page, at the picture alone', async () => {
    const tags = [
      { property: 'og:title', content: 'A' },
      { property: 'og:image', content: `https://site.test${path}` },
    ];
    const signed = await signTags(tags, secret);
    expect(signed[0]).toBe(tags[0]);
    expect((await ask(signed[1]!.content)).status).toBe(200);
  });
});
