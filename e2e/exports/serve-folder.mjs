// Serves a folder as a static host does: files by their path, index.html for a folder, 404 for the rest.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

const types = { html: 'text/html; charset=utf-8', png: 'image/png', json: 'application/json' };

export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (path.split('/').includes('..')) throw new Error('climbs');
      const bytes = await readFile(join(folder, path));
      response.writeHead(200, {
        'content-type': types[path.split('.').at(-1)] ?? 'application/octet-stream',
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    output: () => '',
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
