import { astro } from './astro/astro.ts';
import { astroServer } from './astro-server/astro-server.ts';
import { eleventy } from './eleventy/eleventy.ts';
import { express } from './express/express.ts';
import { fastify } from './fastify/fastify.ts';
import { hono } from './hono/hono.ts';
import { nextApp } from './next-app/next-app.ts';
import { nextPages } from './next-pages/next-pages.ts';
import { nuxt } from './nuxt/nuxt.ts';
import { reactRouter } from './react-router/react-router.ts';
import { solidStart } from './solid-start/solid-start.ts';
import { staticFiles } from './static-files/static-files.ts';
import { svelteKit } from './sveltekit/sveltekit.ts';
import { tanStackStart } from './tanstack-start/tanstack-start.ts';
import type { Target } from './target.ts';
import { vitePress } from './vitepress/vitepress.ts';
import { workers } from './workers/workers.ts';

/** In the order of the target list: by how often sites are made with them. */
export const targets: readonly Target[] = [
  nextApp,
  nextPages,
  astro,
  astroServer,
  nuxt,
  svelteKit,
  reactRouter,
  tanStackStart,
  solidStart,
  hono,
  express,
  fastify,
  workers,
  eleventy,
  vitePress,
  staticFiles,
];

export function findTarget(id: string): Target | undefined {
  return targets.find((target) => target.id === id);
}
