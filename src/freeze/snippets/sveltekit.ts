// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these lines are printed, not run.
import { componentTags, indent, pageConstants } from './component-tags.ts';
import { quoteInScriptTag } from './escape.ts';
import { metaTags, plainImageJson } from './meta-tags.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

export const sveltekit: SnippetPrinter = {
  label: 'SvelteKit',
  file: 'src/lib/OpenGraph.svelte',
  trap: 'SvelteKit drops no double tag: when the layout and the page both write them, both are sent and most platforms read the first.',
  proof: { kind: 'rendered', in: 'Svelte 5.57.3' },
  print(card) {
    const tags = metaTags(card);
    const json = plainImageJson(card);
    return printLines([
      '<script lang="ts">',
      ...indent(pageConstants(tags, quoteInScriptTag), 2),
      json === null ? null : `  const plainImage = ${quoteInScriptTag(json)};`,
      '</script>',
      '',
      '<svelte:head>',
      ...indent(componentTags(tags), 2),
      json === null ? null : '  {@html `<script type="application/ld+json">${plainImage}<${\'/\'}script>`}',
      '</svelte:head>',
    ]);
  },
};
