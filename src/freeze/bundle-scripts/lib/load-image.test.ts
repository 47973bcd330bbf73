import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// The one thing that stands in the way of a test: its server is at a private address. Which addresses are public is
// tested in judge-address.test.ts; here 127.0.0.1 counts as one, 127.0.0.2 does not.
vi.mock('./judge-address.mjs', () => ({
  isAddress: (host: string) => /^[\d.]+$/.test(host) || host.startsWith('['),
  isPublicAddress: (address: string) => address === '127.0.0.1',
}));
const { loadImage } = await import('./load-image.mjs');

const gif = Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1');
const limits = { maxBytes: 1000, timeoutMs: 700, maxRedirects: 2 };

let reached: string[] = [];
const pages: Record<string, (response: ServerResponse) => void> = {
  '/a.gif': (response) => response.end(gif),
  '/drawing.svg': (response) => response.end('<?xml version="1.0"?><svg xmlns="x"/>'),
  '/page.png': (response) => response.setHeader('content-type', 'image/png').end('<!doctype html>'),
  '/away': (response) => response.writeHead(302, { location: '/a.gif' }).end(),
  '/home': (response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/a.gif` }).end(),
  '/other': (response) => response.writeHead(302, { location: 'http://elsewhere.test/a.gif' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/missing': (response) => response.writeHead(404).end('no'),
  '/claims': (response) => response.writeHead(200, { 'content-length': '1000000000' }).write(gif),
  '/large': (response) => response.end(Buffer.concat([gif, Buffer.alloc(5000)])),
  '/packed': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gif),
  '/silent': () => {},
  '/drops': (response) => {
    response.write(gif);
    const timer = setInterval(() => response.write('\0'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/endless': (response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(400)), 5);
    response.on('close', () => clearInterval(timer));
  },
};
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    reached.push(request.url!);
    pages[request.url!]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Lookup = (host: string, options: object, callback: (error: null, found: object[]) => void) => void;
const resolveTo =
  (...addresses: string[]): Lookup =>
  (_, __, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );

function load(path: string, lookup: Lookup = resolveTo('127.0.0.1'), host = 'images.test'): Promise<string> {
  reached = [];
  return loadImage(`http://${host}:${port}${path}`, { hosts: [`${host}:${port}`], lookup, limits });
}

describe('loadImage', () => {
  it('gives a data: URI by what the bytes are', async () => {
    expect(await load('/a.gif')).toBe(`data:image/gif;base64,${gif.toString('base64')}`);
    expect(await load('/drawing.svg')).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  it('follows a redirect on the same host', async () => {
    expect(await load('/away')).toMatch(/^data:image\/gif/);
    expect(reached).toEqual(['/away', '/a.gif']);
  });

  it.each([
    ['/page.png', 'not a PNG, JPEG, GIF or SVG'],
    ['/missing', 'answered 404'],
    ['/claims', 'more than 0.001 MB'],
    ['/large', 'more than 0.001 MB'],
    ['/endless', 'more than 0.001 MB'],
    ['/packed', 'compressed'],
    ['/silent', 'longer than 0.7 s'],
    ['/drops', 'longer than 0.7 s'],
    ['/round', 'More than 2 redirects'],
    ['/other', 'not on the list'],
    ['/file', 'file: is not fetched'],
  ])('refuses %s', async (path, message) => {
    await expect(load(path)).rejects.toMatchObject({
      code: 'image.refused',
      message: expect.stringContaining(message),
    });
  });

  it('asks as often as redirects are allowed, and once more', async () => {
    await expect(load('/round')).rejects.toThrow('More than 2 redirects');
    expect(reached).toEqual(['/round', '/round', '/round']);
  });

  it('refuses a redirect to an address that is not public, without asking there', async () => {
    await expect(
      loadImage(`http://images.test:${port}/home`, {
        hosts: [`images.test:${port}`, `127.0.0.2:${port}`],
        lookup: resolveTo('127.0.0.1'),
        limits,
      }),
    ).rejects.toThrow('127.0.0.2 is not a public address');
  });

  it('refuses a name as soon as one of its addresses is not public', async () => {
    await expect(load('/a.gif', resolveTo('127.0.0.1', '127.0.0.2'))).rejects.toThrow(
      'not at a public address',
    );
    expect(reached).toEqual([]);
  });

  it('connects to the address that it judged: a name that changes in between gains nothing', async () => {
    let looks = 0;
    const rebinding: Lookup = (...args) => resolveTo(looks++ === 0 ? '127.0.0.1' : '127.0.0.2')(...args);
    expect(await load('/a.gif', rebinding)).toMatch(/^data:image\/gif/);
    expect(looks).toBe(1);
    // On a redirect the name is looked up again, and judged again.
    looks = 0;
    await expect(load('/away', rebinding)).rejects.toThrow('not at a public address');
    expect(reached).toEqual(['/away']);
  });

  it.each([
    ['http://127.0.0.2/a.png', 'not a public address'],
    ['http://user:secret@images.test/a.png', 'user name'],
    ['http://localhost/a.png', 'name of this network'],
    ['http://printer.local/a.png', 'name of this network'],
    ['gopher://images.test/', 'gopher: is not fetched'],
    ['http://images.test.evil.test/', 'not on the list'],
    ['nonsense', 'no web address'],
  ])('refuses %s before it asks anyone', async (address, message) => {
    const hosts = ['images.test', '127.0.0.2', 'localhost', 'printer.local'];
    const lookup = () => expect.unreachable('it was looked up');
    await expect(loadImage(address, { hosts, lookup, limits })).rejects.toThrow(message);
  });

  it('takes hosts below a starred one, and not the one itself', async () => {
    const hosts = ['*.images.test'];
    await expect(loadImage('http://images.test/', { hosts, limits })).rejects.toThrow('not on the list');
    await expect(
      loadImage('http://a.images.test/', { hosts, lookup: resolveTo('127.0.0.2'), limits }),
    ).rejects.toThrow('not at a public address');
  });
});
