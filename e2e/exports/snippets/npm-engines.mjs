// Engines that come as small npm packages: each draws a snippet and gives HTML.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformAsync } from '@babel/core';
import ejs from 'ejs';
import Handlebars from 'handlebars';
import { HTMLRewriter } from 'html-rewriter-wasm';
import nunjucks from 'nunjucks';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { transform } from 'sucrase';

const require = createRequire(import.meta.url);

/** `(code, page) => html`; the page's own data is for template languages, the others have it in their code. */
export const npmEngines = {
  html: async (code) => code,
  react: async (code) => renderReact(code, 'OpenGraph'),
  gatsby: async (code) => renderReact(code, 'Head'),
  vue: async (code) => renderUnhead(code),
  nuxt: async (code) => renderUnhead(code),
  sveltekit: renderSvelte,
  'solid-start': renderSolid,
  'tanstack-start': renderTanstack,
  hono: async (code) => {
    const { openGraph } = await importCode(code, '.ts');
    return String(await openGraph);
  },
  express: async (code, page) => ejs.render(code, { page }, { strict: false }),
  fastify: async (code, page) => Handlebars.create().compile(code)({ page }),
  ghost: renderGhost,
  workers: renderWorker,
  eleventy: async (code, page) =>
    new nunjucks.Environment(null, { autoescape: true, throwOnUndefined: false }).renderString(code, {
      ...page,
      page: {
        url: page.path,
        fileSlug: page.slug,
        date: page.publishedTime && { toISOString: () => page.publishedTime },
      },
    }),
};

async function renderReact(code, name) {
  const module = await importCode(code, '.tsx');
  return renderToStaticMarkup(createElement('head', null, createElement(module[name])));
}

/** The script of the component runs inside a Vue app that is drawn on the server. */
async function renderUnhead(code) {
  const { createSSRApp } = await import('vue');
  const { renderToString } = await import('vue/server-renderer');
  const { createHead, renderSSRHead } = await import('@unhead/vue/server');
  const unhead = await import('@unhead/vue');
  const { compileScript, parse } = await import('vue/compiler-sfc');
  const { descriptor, errors } = parse(code);
  if (errors.length > 0) throw errors[0];
  const script = compileScript(descriptor, { id: 'x' }).content;
  // Nuxt imports these by itself.
  const body = transform(script.replace(/^import .*unhead.*$/m, ''), {
    transforms: ['typescript', 'imports'],
  }).code;
  const exports = {};
  new Function('require', 'exports', 'useSeoMeta', 'useHead', body)(
    require,
    exports,
    unhead.useSeoMeta,
    unhead.useHead,
  );
  const head = createHead();
  const app = createSSRApp({ ...exports.default, render: () => null });
  app.use(head);
  await renderToString(app);
  return (await renderSSRHead(head)).headTags;
}

async function renderSvelte(code) {
  const { compile } = await import('svelte/compiler');
  const { render } = await import('svelte/server');
  const { js } = compile(code, { generate: 'server', filename: 'OpenGraph.svelte' });
  const { default: component } = await importCode(js.code, '.mjs');
  return render(component).head;
}

async function renderSolid(code) {
  const compiled = await transformAsync(code, {
    parserOpts: { plugins: ['jsx'] },
    presets: [[require.resolve('babel-preset-solid'), { generate: 'ssr' }]],
    configFile: false,
    babelrc: false,
  });
  const { createComponent, renderToString, ssr } = await import('solid-js/web');
  const { MetaProvider } = await import('@solidjs/meta');
  const { OpenGraph } = await importCode(compiled.code, '.mjs');
  // The tags are put before the end of the head when the page is drawn.
  return renderToString(() =>
    ssr(
      ['<html><head></head><body>', '</body></html>'],
      createComponent(MetaProvider, {
        get children() {
          return createComponent(OpenGraph, {});
        },
      }),
    ),
  );
}

async function renderTanstack(code) {
  const { Route } = await importCode(code, '.ts');
  const { createMemoryHistory, createRootRoute, createRouter, HeadContent, RouterProvider } = await import(
    '@tanstack/react-router'
  );
  const root = createRootRoute({ component: () => createElement('head', null, createElement(HeadContent)) });
  const route = Route.update({ id: '/blog/$slug', path: '/blog/$slug', getParentRoute: () => root });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: ['/blog/postgres'] }),
  });
  await router.load();
  return renderToStaticMarkup(createElement(RouterProvider, { router }));
}

/** The theme's helpers that the snippet calls, as Ghost documents them. */
function renderGhost(code, page) {
  const ghost = Handlebars.create();
  ghost.registerHelper('url', () => `https://northbound.dev${page.path}`);
  ghost.registerHelper('excerpt', () => page.description ?? '');
  ghost.registerHelper('date', (value) => value);
  ghost.registerHelper('foreach', (list = [], options) => list.map((each) => options.fn(each)).join(''));
  ghost.registerHelper('ghost_head', () => '');
  const post = {
    ...page,
    excerpt: page.description,
    published_at: page.publishedTime,
    primary_author: page.author && { name: page.author },
    primary_tag: page.section && { name: page.section },
    tags: page.tags?.map((name) => ({ name })),
  };
  return Promise.resolve(ghost.compile(code)({ post }));
}

async function renderWorker(code) {
  class AnswerRewriter {
    constructor() {
      this.handlers = [];
    }
    on(selector, handler) {
      this.handlers.push([selector, handler]);
      return this;
    }
    transform(page) {
      return rewrite(page, this.handlers);
    }
  }
  const script = code.replace('export default', 'return');
  const worker = new Function('HTMLRewriter', script)(AnswerRewriter);
  const page = '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>';
  return worker.fetch(null, { ASSETS: { fetch: async () => page } });
}

/** The rewriter of Cloudflare itself, compiled to wasm; in a Worker it takes a response, here a text. */
async function rewrite(page, handlers) {
  let out = '';
  const decoder = new TextDecoder();
  const rewriter = new HTMLRewriter((chunk) => {
    out += decoder.decode(chunk, { stream: true });
  });
  for (const [selector, handler] of handlers) rewriter.on(selector, handler);
  try {
    await rewriter.write(new TextEncoder().encode(page));
    await rewriter.end();
  } finally {
    rewriter.free();
  }
  return out;
}

/** Writes the code beside this file, so that it finds the packages, and imports it. */
async function importCode(code, extension) {
  const script = /tsx?$/.test(extension)
    ? transform(code, { transforms: ['typescript', 'jsx'], jsxRuntime: 'automatic', production: true }).code
    : code;
  const folder = await mkdtemp(join(import.meta.dirname, '.code-'));
  try {
    const file = join(folder, 'code.mjs');
    await writeFile(file, script);
    return await import(/* @vite-ignore */ file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
