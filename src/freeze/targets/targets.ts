import { express } from './express/express.ts';
import { fastify } from './fastify/fastify.ts';
import { hono } from './hono/hono.ts';
import { staticFiles } from './static-files/static-files.ts';
import type { Target } from './target.ts';

/** In the order of the target list. */
export const targets: readonly Target[] = [hono, express, fastify, staticFiles];

export function findTarget(id: string): Target | undefined {
  return targets.find((target) => target.id === id);
}
