import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

export interface StaticHost {
  /** The page's address, under a folder of its host. */
  url: string;
  /** Puts other bytes in a file's place, as a release does; null takes it away. */
  put(path: string, bytes: Buffer | null): void;
  /** Breaks every connection: nothing is served any more. */
  stop(): Promise<void>;
}

/** The production build on a plain host: files by their path, no headers of ours, 404 for the rest. */
export async function startStaticHost(folder = '/cards/'): Promise<StaticHost> {
  const changed = new Map<string, Buffer | null>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const path = decodeURIComponent(pathname.slice(folder.length)) || 'index.html';
    const bytes = changed.has(path) ? changed.get(path)! : await readFile(dist + path).catch(() => null);
    if (!bytes || !pathname.startsWith(folder) || path.includes('..')) return response.writeHead(404).end();
    const type = types[extname(path)] ?? 'application/octet-stream';
    return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${folder}`,
    put: (path, bytes) => void changed.set(path, bytes),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
