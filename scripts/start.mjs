// npm start: builds the app and serves it on localhost.
import { preview } from 'vite';
import { buildApp, root } from './run.mjs';

console.log('Building Frieze …');
await buildApp();
const server = await preview({
  root,
  preview: { port: Number(process.env.PORT ?? 4173), host: 'localhost' },
});
console.log(`\nFrieze is at ${server.resolvedUrls.local[0]}\nStop it with Ctrl C.`);
