import { parse } from '@babel/parser';
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { transform } from 'sucrase';
import { describe, expect, it } from 'vitest';
import type { MetaCard } from '../../../src/freeze/snippets/meta-card.ts';
import {
  metaSnippet,
  type SnippetTarget,
  snippetProof,
  snippetTargets,
} from '../../../src/freeze/snippets/snippet.ts';
import { readExpected, readTags, type Tag } from './expected-tags.ts';
import { article, plain } from './sample-cards.ts';

function printCode(target: SnippetTarget, card: MetaCard): string {
  const snippet = metaSnippet(target, card);
  if (!snippet.ok) throw new Error(snippet.error.message);
  return snippet.value.code;
}

/** What the module exports, with its imports from a framework that is not here given by hand. */
function evaluate(code: string, imports: Record<string, unknown>): Record<string, unknown> {
  const exports = {};
  const script = transform(code, {
    transforms: ['typescript', 'imports', 'jsx'],
    production: true,
  }).code;
  const require = (name: string) => {
    if (name in imports) return imports[name];
    throw new Error(`${name} is not given`);
  };
  new Function('exports', 'require', 'React', script)(exports, require, { createElement, Fragment });
  return exports;
}

type Attributes = { property?: string; name?: string; content?: string };
const tagOf = ({ property, name, content }: Attributes): Tag =>
  property === undefined ? ['name', name ?? '', content ?? ''] : ['property', property, content ?? ''];
const withoutScript = (tags: Tag[]) => tags.filter(([kind]) => kind !== 'script');

const scripts: SnippetTarget[] = ['react-router', 'qwik', 'angular', 'docusaurus', 'starlight'];

describe('snippets that do not run here, or only in a whole project', () => {
  it('are these, and the interface says so', () => {
    const parsed = snippetTargets.filter((target) => snippetProof(target).kind === 'parsed');
    expect(parsed.sort()).toEqual(['docusaurus', 'phoenix', 'qwik', 'starlight']);
  });

  it.each(scripts)(
    '%s is a module that parses, with quotes, backslashes and backticks in its texts',
    (target) => {
      for (const card of [article, plain]) {
        const plugins = ['typescript', 'jsx', 'decorators'] as const;
        expect(
          parse(printCode(target, card), { sourceType: 'module', plugins: [...plugins] }).errors,
        ).toEqual([]);
      }
    },
  );

  it('React Router gets the tags by hand from meta()', async () => {
    for (const [name, card] of Object.entries({ article, plain })) {
      const { meta } = evaluate(printCode('react-router', card), {}) as { meta(args: unknown): Attributes[] };
      const tags = meta({}).filter((tag) => tag.content !== undefined);
      expect(tags.map(tagOf)).toEqual(withoutScript(await readExpected(name)));
    }
    const { meta } = evaluate(printCode('react-router', article), {}) as { meta(args: unknown): object[] };
    expect(meta({}).at(-1)).toMatchObject({ 'script:ld+json': { '@type': 'WebPage' } });
  });

  it('Qwik gets the tags by hand, each with a key of its own', async () => {
    const { head } = evaluate(printCode('qwik', article), {}) as {
      head: { meta: (Attributes & { key: string })[]; scripts: { script: string }[] };
    };
    expect(head.meta.map(tagOf)).toEqual(withoutScript(await readExpected('article')));
    expect(new Set(head.meta.map(({ key }) => key)).size).toBe(head.meta.length);
    expect(JSON.parse(head.scripts[0]!.script)).toMatchObject({ '@type': 'WebPage' });
  });

  it('Docusaurus gets the tags by hand inside its Head', async () => {
    const Head = ({ children }: { children: ReactNode }) => createElement('head', null, children);
    const { OpenGraph } = evaluate(printCode('docusaurus', article), {
      '@docusaurus/Head': { __esModule: true, default: Head },
    }) as { OpenGraph: () => ReactNode };
    expect(withoutScript(readTags(renderToStaticMarkup(createElement(OpenGraph))))).toEqual(
      withoutScript(await readExpected('article')),
    );
  });

  it('Starlight gets the image and what it does not write itself, for the page that it shows', async () => {
    const head: { tag: string; attrs: Attributes }[] = [];
    const { onRequest } = evaluate(printCode('starlight', article), {
      '@astrojs/starlight/route-data': { defineRouteMiddleware: (run: unknown) => run },
    }) as { onRequest(context: unknown): void };
    onRequest({
      locals: { starlightRoute: { entry: { id: 'blog/postgres', data: { title: article.title } }, head } },
    });
    const own = /^(og:(title|type|url|site_name|locale|description)|article:.*|twitter:card)$/;
    expect(head.filter(({ tag }) => tag === 'meta').map(({ attrs }) => tagOf(attrs))).toEqual(
      withoutScript(await readExpected('article')).filter(([, key]) => !own.test(key)),
    );
  });

  it('Phoenix gets one element per line, its expressions in braces and its conditions beside them', () => {
    const lines = printCode('phoenix', article).trim().split('\n');
    const element =
      /^<meta( :(if|for)=\{[^{}]+\})? (property|name)="[a-z_:-]+" content=("[^"{}]*"|\{.+\}) \/>$/;
    const elements = lines.filter((line) => line.startsWith('<meta'));
    expect(elements).toHaveLength(22);
    for (const line of elements) expect(line).toMatch(element);
    expect(elements).toContain(
      '<meta :if={@page.author} property="article:author" content={@page.author} />',
    );
    expect(elements).toContain(
      '<meta property="og:site_name" content="North &amp; &quot;Bound&quot; &lt;dev&gt;" />',
    );
    expect(elements).toContain('<meta :for={tag <- @page.tags} property="article:tag" content={tag} />');
  });
});
