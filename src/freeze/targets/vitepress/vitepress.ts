import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import og from './og.txt?raw';

export const vitePress: Target = {
  id: 'vitepress',
  name: 'VitePress',
  kind: 'build',
  node: '20.0',
  files: (project) => [
    { path: 'cards.json', content: `${JSON.stringify([{ page: 'home', ...project.sample }], null, 2)}\n` },
    { path: '.vitepress/og.mjs', content: fillTemplate(og, project) },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Draw the pictures when the site is built, and give a page its tags:',
      path: '.vitepress/config.mts',
      diff: ` import { defineConfig } from 'vitepress'
+import { cardTags } from '../${project.bundle}/link.mjs'
+import { drawCards } from './og.mjs'
+
+const home = cardTags({
${added('  ', examplePage(project, 'built'))}
+})

 // https://vitepress.dev/reference/site-config
 export default defineConfig({
+  srcExclude: ['frieze/**'],
+  transformHead: ({ pageData }) => (pageData.relativePath === 'index.md' ? home.map((tag) => ['meta', { ...tag }]) : []),
+  buildEnd: ({ outDir }) => drawCards(outDir),`,
    },
  ],
  limits: [messengerLimit],
};
