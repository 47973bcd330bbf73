import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import notFound from './not-found.txt?raw';
import route from './route.txt?raw';

export const solidStart: Target = {
  id: 'solid-start',
  name: 'SolidStart',
  kind: 'server',
  node: '24.0',
  files: (project) => [
    { path: 'src/routes/og/[...path].ts', content: notFound },
    {
      path: `src/routes/og/${project.template}/[...path].ts`,
      content: fillTemplate(route.replaceAll('{{up}}', '../../../../'), project),
    },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'src/routes/index.tsx',
      diff: `-import { Title } from "@solidjs/meta";
+import { Meta, Title } from "@solidjs/meta";
+import { cardTags } from "../../${project.bundle}/link.mjs";
+
+const tags = cardTags({
${added('  ', examplePage(project, 'dynamic'))}
+});`,
    },
    {
      kind: 'edit',
      says: 'A page does not replace what a layout sets, so defaults belong into pages:',
      path: 'src/routes/index.tsx',
      diff: `       <Title>Hello World</Title>
+      {tags.map((tag) => (
+        <Meta {...tag} />
+      ))}`,
    },
    {
      kind: 'note',
      says: 'Deploy the folder `frieze` beside `.output`, or say in `FRIEZE_DIR` where it lies.',
    },
  ],
  limits: [messengerLimit],
};
