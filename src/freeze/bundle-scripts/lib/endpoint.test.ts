import { describe, expect, it } from 'vitest';
import { createEndpointOver } from './endpoint.mjs';

const version = {
  template: 'blog-post',
  folder: 'v3-a1b2c3d4',
  sizes: [{ id: 'card' }, { id: 'square' }],
  fields: [
    { name: 'title', kind: 'text', required: true },
    { name: 'minutes', kind: 'number', required: false },
    { name: 'live', kind: 'boolean', required: false },
    { name: 'tags', kind: 'list', required: false },
    { name: 'photo', kind: 'image', required: false },
  ],
};
const png = new TextEncoder().encode('drawn');
const fallback = new TextEncoder().encode('fallback');

interface Drawn {
  values: Record<string, unknown>;
  size: string;
}

function open(fail?: Error, missingGlyphs: string[] = []) {
  const drawn: Drawn[] = [];
  const log: string[] = [];
  const endpoint = createEndpointOver({
    version,
    draw: async (values: Drawn['values'], { size }: { size: string }) => {
      if (fail) throw fail;
      drawn.push({ values, size });
      return { png, missingGlyphs };
    },
    isAllowed: (address: string) => address.startsWith('https://images.test/'),
    loadImage: async (address: string) => `data:${address}`,
    readFallback: async () => fallback,
    log: (line: string) => log.push(line),
  });
  const get = async (query: string, path = '/og/blog-post/v3-a1b2c3d4/a.png', method = 'GET') => {
    const response: Response = await endpoint.answer({ url: `https://site.test${path}${query}`, method });
    return {
      status: response.status,
      cache: response.headers.get('cache-control'),
      card: response.headers.get('x-frieze-card'),
      text: await response.text(),
      headers: response.headers,
    };
  };
  return { get, drawn, log };
}

describe('an endpoint', () => {
  it('draws the values of the query and lets caches keep the picture', async () => {
    const { get, drawn } = open();
    const query = '?title=A+%26+B&minutes=7&live=true&tags=one&tags=two&size=square';
    const reply = await get(query);
    expect(reply).toMatchObject({
      status: 200,
      cache: 'public, max-age=31536000, immutable',
      card: 'drawn',
      text: 'drawn',
    });
    expect(reply.headers.get('content-type')).toBe('image/png');
    expect(drawn).toEqual([
      { values: { title: 'A & B', minutes: 7, live: true, tags: ['one', 'two'] }, size: 'square' },
    ]);
  });

  it('answers below a path of the site’s own, and HEAD without a body', async () => {
    const { get } = open();
    expect((await get('?title=A', '/docs/og/blog-post/v3-a1b2c3d4/a.png')).status).toBe(200);
    const head = await get('?title=A', undefined, 'HEAD');
    expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', '5']);
  });

  it('fetches an image from an allowed host before it draws', async () => {
    const { get, drawn } = open();
    await get('?title=A&photo=https://images.test/a.png');
    expect(drawn[0]?.values.photo).toBe('data:https://images.test/a.png');
  });

  it.each([
    ['', 'title'],
    ['?title=A&titel=B', 'titel'],
    ['?title=A&title=B', 'title'],
    ['?title=A&minutes=soon', 'minutes'],
    ['?title=A&minutes=Infinity', 'minutes'],
    ['?title=A&live=yes', 'live'],
    ['?title=A&size=poster', 'size'],
    ['?title=A&__proto__=x', '__proto__'],
    ['?title=A&constructor=x', 'constructor'],
    ['?title=A&photo=https://elsewhere.test/a.png', 'photo'],
    ['?title=A&photo=http://169.254.169.254/', 'photo'],
    ['?title=A&photo=file:///etc/passwd', 'photo'],
    ['?title=A&photo=data:text/html,x', 'photo'],
  ])('answers %s with 400 and the field', async (query, field) => {
    const { get, drawn, log } = open();
    const reply = await get(query);
    expect(reply).toMatchObject({ status: 400, cache: 'no-store' });
    expect(JSON.parse(reply.text).errors.map((error: { field: string }) => error.field)).toContain(field);
    expect([drawn, log]).toEqual([[], []]);
  });

  it.each([
    '/og/other/v3-a1b2c3d4/a.png',
    '/og/blog-post/v2-a1b2c3d4/a.png',
    '/og/blog-post/v3-a1b2c3d4/a.jpg',
    '/og/blog-post/v3-a1b2c3d4/.png',
    '/og/blog-post/v3-a1b2c3d4/',
    '/a.png',
    '/',
  ])('answers %s with 404', async (path) => {
    expect(await open().get('?title=A', path)).toMatchObject({ status: 404, cache: 'no-store' });
  });

  it('answers what is too long with 413, and other methods with 405', async () => {
    const { get } = open();
    expect((await get(`?title=${'A'.repeat(9000)}`)).status).toBe(413);
    expect((await get('?title=A', `/og/blog-post/v3-a1b2c3d4/${'a'.repeat(2000)}.png`)).status).toBe(413);
    const post = await get('?title=A', undefined, 'POST');
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('shows the fallback card for a minute when drawing fails, and says why in the log', async () => {
    const { get, log } = open(Object.assign(new Error('It broke.'), { code: 'evaluate.threw' }));
    expect(await get('?title=A')).toMatchObject({
      status: 200,
      cache: 'public, max-age=60',
      card: 'fallback',
      text: 'fallback',
    });
    expect(log).toEqual(['blog-post: fallback card for a.png: evaluate.threw: It broke.']);
  });

  it('logs letters that no font has', async () => {
    const { get, log } = open(undefined, ['🚀']);
    expect((await get('?title=A')).card).toBe('drawn');
    expect(log).toEqual(['blog-post: no font has 🚀 (a.png)']);
  });
});
