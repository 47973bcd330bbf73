import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import og from './og.txt?raw';
import image from './opengraph-image.txt?raw';
import route from './route.txt?raw';

export const nextApp: Target = {
  id: 'next-app',
  name: 'Next.js App Router',
  kind: 'server',
  node: '20.9',
  files: (project) => [
    { path: 'og.ts', content: fillTemplate(og, project) },
    { path: 'app/opengraph-image.tsx', content: fillTemplate(image, project) },
    {
      path: `app/og/${project.template}/[...path]/route.ts`,
      content: fillTemplate(route, project).replace('{{up}}', '../../../../'),
    },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Say where the site lives, and what its home page is called:',
      path: 'app/layout.tsx',
      diff: ` export const metadata: Metadata = {
+  metadataBase: new URL('https://example.com'),
+  openGraph: { title: ${project.sampleTitle}, type: 'website', url: '/' },`,
    },
    {
      kind: 'edit',
      says: 'Take the card along when the site is deployed:',
      path: 'next.config.ts',
      diff: ` const nextConfig: NextConfig = {
+  outputFileTracingIncludes: { '/**': ['./frieze/**/*'] },`,
    },
    {
      kind: 'note',
      says: `That is all for the home page: its card is \`app/opengraph-image.tsx\`, where its words stand, and its tag names
\`/opengraph-image\`. Put one like it beside any other page. For pages with values of their own, return
\`openGraph: { images: [{ url: cardPath(slug, values), width, height, alt }] }\` from \`generateMetadata\`; \`cardPath\`
comes from \`${project.bundle}/link.mjs\`. Next.js replaces \`openGraph\` from segment to segment and does not merge it, so
write all of it again there. Where pages lie in \`src/app\`, move \`og.ts\` and what came in \`app/\` there too, and let
\`og.ts\` import from \`../${project.bundle}/server.mjs\`.`,
    },
  ],
  limits: [
    messengerLimit,
    {
      label: 'Next.js, opengraph-image',
      of: 'picture',
      maxBytes: 8_000_000,
      advice: 'Next.js refuses a larger file when it builds. Choose a smaller size.',
    },
    {
      label: 'Next.js, twitter-image',
      of: 'picture',
      maxBytes: 5_000_000,
      advice: 'Next.js refuses a larger file when it builds. Choose a smaller size.',
    },
  ],
};
