import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import notFound from './not-found.txt?raw';
import route from './route.txt?raw';

export const nuxt: Target = {
  id: 'nuxt',
  name: 'Nuxt',
  kind: 'server',
  node: '22.19',
  files: (project) => [
    { path: 'server/routes/og/[...path].get.ts', content: notFound },
    { path: `server/routes/og/${project.template}/[...path].get.ts`, content: fillTemplate(route, project) },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'app/app.vue',
      diff: `+<script setup lang="ts">
+import { cardTags } from '~~/${project.bundle}/link.mjs'
+
+useHead({
+  meta: cardTags({
${added('    ', examplePage(project, 'dynamic'))}
+  })
+})
+</script>
+
 <template>`,
    },
    {
      kind: 'note',
      says: 'Deploy the folder `frieze` beside `.output`, or say in `FRIEZE_DIR` where it lies.',
    },
  ],
  limits: [messengerLimit],
};
