import { describe, expect, it } from 'vitest';
import type { MetaCard } from '../../../src/freeze/snippets/meta-card.ts';
import { metaSnippet, type SnippetTarget, snippetProof } from '../../../src/freeze/snippets/snippet.ts';
import { loadScript, readExpected, readTags, type Tag } from './expected-tags.ts';
import { article, plain, profile } from './sample-cards.ts';

type RenderSnippet = (code: string, page: object) => Promise<string>;

const { npmEngines } = await loadScript<{ npmEngines: Record<string, RenderSnippet> }>('./npm-engines.mjs');
const pages =
  await loadScript<Record<'articlePage' | 'plainPage' | 'profilePage', object>>('./page-data.mjs');

async function drawnTags(target: string, card: MetaCard, page: object): Promise<Tag[]> {
  const snippet = metaSnippet(target as SnippetTarget, card);
  if (!snippet.ok) throw new Error(snippet.error.message);
  return readTags(await npmEngines[target]!(snippet.value.code, page));
}

describe.each(Object.keys(npmEngines))('%s in its own engine', (target) => {
  it('shows quotes, angle brackets, braces and an emoji as the page has them, in the order by hand', async () => {
    const drawn = await drawnTags(target, article, pages.articlePage);
    expect(drawn).toEqual(fitTo(target, await readExpected('article')));
  });

  it('leaves out what a page without an author, a date and a description lacks', async () => {
    const drawn = await drawnTags(target, plain, pages.plainPage);
    expect(drawn).toEqual(fitTo(target, await readExpected('plain')));
  });

  it('shows the three names of a profile', async () => {
    const drawn = await drawnTags(target, profile, pages.profilePage);
    expect(drawn).toEqual(fitTo(target, await readExpected('profile')));
  });

  it('is said to be rendered', () => {
    expect(snippetProof(target as SnippetTarget).kind).toBe('rendered');
  });
});

/** TanStack keeps one article:tag, as its trap says. unhead puts what may come several times before the rest. */
function fitTo(target: string, tags: Tag[]): Tag[] {
  if (target === 'tanstack-start') return tags.filter(([, , content]) => content !== 'queues');
  if (target !== 'vue' && target !== 'nuxt') return tags;
  const isFirst = ([, key]: Tag) => /^(og:image|article:author|article:tag)/.test(key);
  return [...tags.filter(isFirst), ...tags.filter((tag) => !isFirst(tag))];
}
