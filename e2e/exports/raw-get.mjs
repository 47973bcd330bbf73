// One GET with the path as it is written; `fetch` would tidy it first.
import { request } from 'node:http';

export function rawGet(origin, path) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({ hostname, port, path, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    asked.setTimeout(60_000, () => asked.destroy(new Error('No answer within a minute.')));
    asked.on('error', reject);
    asked.end();
  });
}
