// How each starter project is built and served. A starter is the framework's own minimal project with its versions
// pinned; it lies in starters/<id>.
//
// `build` and `start` are its own commands, `$PORT` the port to listen on. `node24`: it refuses Node 20. `serves`: for
// sites without a server, the folder whose files are the site. `light`: part of `npm test`.
export const starters = {
  hono: { package: 'hono', build: 'npm run build', start: 'node dist/index.js', light: true },
  express: { package: 'express', start: 'node index.mjs', light: true },
  fastify: { package: 'fastify', start: 'node server.mjs' },
  'static-files': { serves: '.', light: true },
};
