import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import og from './og.txt?raw';

export const express: Target = {
  id: 'express',
  name: 'Express',
  kind: 'server',
  node: '20.0',
  files: (project) => [{ path: 'og.mjs', content: fillTemplate(og, project) }],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Mount the pictures. (In a CommonJS file, write `const { og } = await import(…)`.)',
      path: 'index.mjs',
      diff: ` import express from 'express'
+import { cardTags, printTags } from './${project.bundle}/link.mjs'
+import { og } from './og.mjs'

 const app = express()
+
+app.use('/og/${project.template}', og)`,
    },
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'index.mjs',
      diff: `-  res.send('Hello World!')
+  const tags = cardTags({
${added('    ', examplePage(project, 'dynamic'))}
+  })
+  res.send(\`<!doctype html><html><head>\${printTags(tags)}</head><body>Hello World!</body></html>\`)`,
    },
  ],
  limits: [messengerLimit],
};
