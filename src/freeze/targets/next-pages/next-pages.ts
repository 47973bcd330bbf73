import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import og from '../next-app/og.txt?raw';
import { messengerLimit, type Target } from '../target.ts';
import handler from './handler.txt?raw';

export const nextPages: Target = {
  id: 'next-pages',
  name: 'Next.js Pages Router',
  kind: 'server',
  node: '20.9',
  files: (project) => [
    { path: 'og.ts', content: fillTemplate(og, project) },
    {
      path: `pages/api/og/${project.template}/[...path].ts`,
      content: fillTemplate(handler, project).replace('{{up}}', '../../../../'),
    },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Serve the pictures below /og, and take the card along when the site is deployed:',
      path: 'next.config.ts',
      diff: ` const nextConfig: NextConfig = {
+  rewrites: async () => [{ source: '/og/:path*', destination: '/api/og/:path*' }],
+  outputFileTracingIncludes: { '/**': ['./frieze/**/*'] },`,
    },
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'pages/index.tsx',
      diff: ` import Head from "next/head";
+import { cardTags } from "../${project.bundle}/link.mjs";
+
+const tags = cardTags({
${added('  ', examplePage(project, 'dynamic'))}
+});`,
    },
    {
      kind: 'edit',
      says: 'They stand directly in `Head`; the key keeps a tag from appearing twice:',
      path: 'pages/index.tsx',
      diff: `         <title>Create Next App</title>
+        {tags.map((tag) => (
+          <meta key={'property' in tag ? tag.property : tag.name} {...tag} />
+        ))}`,
    },
  ],
  limits: [messengerLimit],
};
