import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import ogServer from './og.server.txt?raw';
import route from './route.txt?raw';

export const reactRouter: Target = {
  id: 'react-router',
  name: 'React Router',
  kind: 'server',
  node: '22.22',
  files: (project) => [
    { path: 'app/og.server.ts', content: fillTemplate(ogServer, project) },
    { path: 'app/routes/og.ts', content: fillTemplate(route, project) },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Add the route of the pictures:',
      path: 'app/routes.ts',
      diff: `-import { type RouteConfig, index } from "@react-router/dev/routes";
+import { type RouteConfig, index, route } from "@react-router/dev/routes";

-export default [index("routes/home.tsx")] satisfies RouteConfig;
+export default [
+  index("routes/home.tsx"),
+  route("og/${project.template}/*", "routes/og.ts"),
+] satisfies RouteConfig;`,
    },
    {
      kind: 'edit',
      says: 'Give a page its tags. What a route returns replaces the tags of the routes above it:',
      path: 'app/routes/home.tsx',
      diff: `+import { cardTags } from "../../${project.bundle}/link.mjs";
+
 export function meta() {
   return [
     { title: "New React Router App" },
     { name: "description", content: "Welcome to React Router!" },
+    ...cardTags({
${added('      ', examplePage(project, 'dynamic'))}
+    }),`,
    },
    {
      kind: 'note',
      says: 'Deploy the folder `frieze` beside `build`, or say in `FRIEZE_DIR` where it lies.',
    },
  ],
  limits: [messengerLimit],
};
