import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import og from './og.txt?raw';

/** On Node, with @hono/node-server. */
export const hono: Target = {
  id: 'hono',
  name: 'Hono',
  kind: 'server',
  node: '20.0',
  files: (project) => [{ path: 'src/og.ts', content: fillTemplate(og, project) }],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Mount the pictures:',
      path: 'src/index.ts',
      diff: ` import { Hono } from 'hono'
+import { cardTags, printTags } from '../${project.bundle}/link.mjs'
+import { og } from './og.js'

 const app = new Hono()
+
+app.route('/og', og)`,
    },
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'src/index.ts',
      diff: `-  return c.text('Hello Hono!')
+  const tags = cardTags({
${added('    ', examplePage(project, 'dynamic'))}
+  })
+  return c.html(\`<!doctype html><html><head>\${printTags(tags)}</head><body>Hello Hono!</body></html>\`)`,
    },
  ],
  limits: [messengerLimit],
};
