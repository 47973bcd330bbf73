import { quoteInScriptTag } from './escape.ts';
import { seoMetaCalls } from './seo-meta.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

export const vue: SnippetPrinter = {
  label: 'Vue with unhead',
  file: 'src/pages/BlogPost.vue',
  trap: 'A Vue app that draws in the browser alone sends an empty head to platforms: render the page on the server, or build it as a file.',
  proof: { kind: 'rendered', in: 'unhead 3.4.3' },
  print: (card) =>
    printLines([
      '<script setup lang="ts">',
      card.plainImageUrl === undefined
        ? "import { useSeoMeta } from '@unhead/vue';"
        : "import { useHead, useSeoMeta } from '@unhead/vue';",
      '',
      ...seoMetaCalls(card, quoteInScriptTag),
      '</script>',
    ]),
};
