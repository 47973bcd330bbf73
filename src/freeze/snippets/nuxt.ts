import { quoteInScriptTag } from './escape.ts';
import { seoMetaCalls } from './seo-meta.ts';
import { printLines, type SnippetPrinter } from './snippet-printer.ts';

export const nuxt: SnippetPrinter = {
  label: 'Nuxt',
  file: 'app/pages/blog/[slug].vue',
  trap: 'Nuxt writes quotes alone as entities: give plain text, since text that was encoded before is decoded once by whoever reads it.',
  proof: { kind: 'rendered', in: 'unhead 3.4.3' },
  print: (card) =>
    printLines(['<script setup lang="ts">', ...seoMetaCalls(card, quoteInScriptTag), '</script>']),
};
