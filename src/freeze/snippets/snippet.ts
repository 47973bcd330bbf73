import { ok, type Result } from '../../lib/result.ts';
import { angular } from './angular.ts';
import { astro } from './astro.ts';
import { django } from './django.ts';
import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { express } from './express.ts';
import { fastify } from './fastify.ts';
import { gatsby } from './gatsby.ts';
import { ghost } from './ghost.ts';
import { hono } from './hono.ts';
import { html } from './html.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { laravel } from './laravel.ts';
import { type MetaCard, normaliseMetaCard, type SnippetError } from './meta-card.ts';
import { nextApp } from './next-app.ts';
import { nextPages } from './next-pages.ts';
import { nuxt } from './nuxt.ts';
import { phoenix } from './phoenix.ts';
import { qwik } from './qwik.ts';
import { rails } from './rails.ts';
import { react } from './react.ts';
import { reactRouter } from './react-router.ts';
import { shopify } from './shopify.ts';
import type { SnippetPrinter, SnippetProof } from './snippet-printer.ts';
import { solidStart } from './solid-start.ts';
import { starlight } from './starlight.ts';
import { sveltekit } from './sveltekit.ts';
import { tanstackStart } from './tanstack-start.ts';
import { vitepress } from './vitepress.ts';
import { vue } from './vue.ts';
import { wordpress } from './wordpress.ts';
import { workers } from './workers.ts';

/** In the order in which they are offered. */
const printers = {
  html,
  'next-app': nextApp,
  astro,
  nuxt,
  sveltekit,
  'next-pages': nextPages,
  react,
  'react-router': reactRouter,
  'tanstack-start': tanstackStart,
  vue,
  'solid-start': solidStart,
  qwik,
  angular,
  gatsby,
  hono,
  express,
  fastify,
  workers,
  eleventy,
  vitepress,
  docusaurus,
  starlight,
  hugo,
  jekyll,
  wordpress,
  ghost,
  shopify,
  laravel,
  rails,
  django,
  phoenix,
} as const satisfies Record<string, SnippetPrinter>;

export type SnippetTarget = keyof typeof printers;

export interface Snippet {
  target: SnippetTarget;
  label: string;
  file: string;
  code: string;
  trap: string;
  proof: SnippetProof;
}

export const snippetTargets = Object.keys(printers) as readonly SnippetTarget[];

export function snippetLabel(target: SnippetTarget): string {
  return printers[target].label;
}

export function snippetProof(target: SnippetTarget): SnippetProof {
  return printers[target].proof;
}

/** The meta tags in one framework's form; fails when an address, a date, the locale or a handle is unusable. */
export function metaSnippet(target: SnippetTarget, card: MetaCard): Result<Snippet, SnippetError> {
  const normalised = normaliseMetaCard(card);
  if (!normalised.ok) return normalised;
  const { label, file, trap, proof, print } = printers[target];
  return ok({ target, label, file, code: print(normalised.value), trap, proof });
}
