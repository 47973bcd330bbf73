// How each starter project is built and served. A starter is the framework's own minimal project with its versions
// pinned; it lies in starters/<id>.
//
// `build` and `start` are its own commands, `$PORT` the port to listen on. `node24`: it refuses Node 20. `serves`: for
// sites without a server, the folder whose files are the site. `tags`: the hand-written tags when they are not those of
// tags/dynamic.json or tags/built.json. `light`: part of `npm test`. `variants`: the same starter with an edit, checked as
// well and counted apart.
export const starters = {
  'next-app': {
    package: 'next',
    build: 'npm run build',
    start: 'node_modules/.bin/next start -p $PORT',
    tags: 'next-app',
    hashed: true,
    variants: [
      {
        name: 'without cacheComponents',
        path: 'next.config.ts',
        diff: ['-  cacheComponents: true,', '-  partialPrefetching: true,'],
      },
    ],
  },
  'next-pages': { package: 'next', build: 'npm run build', start: 'node_modules/.bin/next start -p $PORT' },
  astro: { package: 'astro', node24: true, build: 'npm run build', serves: 'dist' },
  'astro-server': {
    package: 'astro',
    node24: true,
    build: 'npm run build',
    start: 'node dist/server/entry.mjs',
  },
  nuxt: { package: 'nuxt', node24: true, build: 'npm run build', start: 'node .output/server/index.mjs' },
  sveltekit: {
    package: '@sveltejs/kit',
    node24: true,
    build: 'npm run build',
    start: 'node build/index.js',
  },
  'react-router': {
    package: 'react-router',
    node24: true,
    build: 'npm run build',
    start: 'node_modules/.bin/react-router-serve ./build/server/index.js',
  },
  'tanstack-start': {
    package: '@tanstack/react-start',
    node24: true,
    build: 'npm run build',
    start: 'node server.mjs',
  },
  'solid-start': {
    package: '@solidjs/start',
    node24: true,
    build: 'npm run build',
    start: 'node .output/server/index.mjs',
  },
  hono: { package: 'hono', build: 'npm run build', start: 'node dist/index.js', light: true },
  express: { package: 'express', start: 'node index.mjs', light: true },
  fastify: { package: 'fastify', start: 'node server.mjs' },
  workers: {
    package: 'wrangler',
    node24: true,
    start: 'node_modules/.bin/wrangler dev --port $PORT --ip 127.0.0.1 --var FRIEZE_IMAGE_HOSTS:$IMAGE_HOSTS',
  },
  eleventy: { package: '@11ty/eleventy', build: 'npm run build', serves: '_site' },
  vitepress: { package: 'vitepress', build: 'npm run docs:build', serves: '.vitepress/dist' },
  'static-files': { serves: '.', light: true },
};
