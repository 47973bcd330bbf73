import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import og from './og.txt?raw';

export const fastify: Target = {
  id: 'fastify',
  name: 'Fastify',
  kind: 'server',
  node: '20.0',
  files: (project) => [{ path: 'og.mjs', content: fillTemplate(og, project) }],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Register the pictures:',
      path: 'server.mjs',
      diff: ` import Fastify from 'fastify'
+import { cardTags, printTags } from './${project.bundle}/link.mjs'
+import { og } from './og.mjs'

 const fastify = Fastify({ logger: true })
+
+fastify.register(og)`,
    },
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'server.mjs',
      diff: `-  return { hello: 'world' }
+  const tags = cardTags({
${added('    ', examplePage(project, 'dynamic'))}
+  })
+  reply.type('text/html; charset=utf-8')
+  return \`<!doctype html><html><head>\${printTags(tags)}</head><body>Hello world</body></html>\``,
    },
  ],
  limits: [messengerLimit],
};
