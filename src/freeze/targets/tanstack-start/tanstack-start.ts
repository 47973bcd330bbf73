import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import route from './route.txt?raw';

export const tanStackStart: Target = {
  id: 'tanstack-start',
  name: 'TanStack Start',
  kind: 'server',
  node: '22.12',
  files: (project) => [
    { path: `src/routes/og.${project.template}.$.ts`, content: fillTemplate(route, project) },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'src/routes/index.tsx',
      diff: ` import { createFileRoute } from '@tanstack/react-router'
+import { cardTags } from '../../${project.bundle}/link.mjs'

 export const Route = createFileRoute('/')({
+  head: () => ({
+    meta: cardTags({
${added('      ', examplePage(project, 'dynamic'))}
+    }),
+  }),`,
    },
    {
      kind: 'note',
      says: 'Of a tag that is given twice only the last one stays, so a page has one picture. Deploy the folder `frieze` beside `dist`, or say in `FRIEZE_DIR` where it lies.',
    },
  ],
  limits: [messengerLimit],
};
