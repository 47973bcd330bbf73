import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import og from './og.txt?raw';

export const eleventy: Target = {
  id: 'eleventy',
  name: 'Eleventy',
  kind: 'build',
  node: '20.0',
  files: (project) => [
    { path: 'cards.json', content: `${JSON.stringify([{ page: 'home', ...project.sample }], null, 2)}\n` },
    { path: 'og.11ty.js', content: fillTemplate(og, project) },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Keep Eleventy out of the card’s folder, and give templates a shortcode for the tags:',
      path: 'eleventy.config.js',
      diff: `+import { cardTags, printTags } from './${project.bundle}/link.mjs'
+
 export default function (eleventyConfig) {
+  eleventyConfig.ignores.add('frieze/**')
+  eleventyConfig.addShortcode('cardTags', (page) => printTags(cardTags({ site: 'https://example.com', ...page })))`,
    },
    {
      kind: 'edit',
      says: 'Give a page its tags. `page` is the entry’s in `cards.json`:',
      path: 'index.njk',
      diff: `     <title>{{ site.title }}</title>
+    {% cardTags { path: page.url, page: 'home', title: ${project.sampleTitle}, alt: ${project.sampleTitle} } %}`,
    },
  ],
  limits: [messengerLimit],
};
