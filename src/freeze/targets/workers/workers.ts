import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target, type TargetFile, type TargetProject } from '../target.ts';
import allowHarfbuzz from './allow-harfbuzz.txt?raw';
import { printCardFiles } from './card-files.ts';
import { findHarfbuzz } from './find-harfbuzz.ts';
import og from './og.txt?raw';

export const workers: Target = {
  id: 'workers',
  name: 'Cloudflare Workers',
  kind: 'edge',
  node: '22.12',
  files: (project) => [
    { path: 'src/og/og.js', content: fillTemplate(og, project) },
    { path: 'src/og/card-files.js', content: printCardFiles(project) },
    ...harfbuzzFiles(project),
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Let fonts and images be imported as data:',
      path: 'wrangler.jsonc',
      diff: ` 	"main": "src/index.js",
+	"rules": [
+		{
+			"type": "Data",
+			"globs": ["**/*.woff", "**/*.woff2", "**/*.ttf", "**/*.otf", "**/*.png", "**/*.jpg", "**/*.gif", "**/*.svg"],
+			"fallthrough": true
+		}
+	],`,
    },
    {
      kind: 'edit',
      says: 'Answer for the pictures, and give a page its tags:',
      path: 'src/index.js',
      diff: `+import { cardTags, printTags } from '../${project.bundle}/link.mjs';
+import { og } from './og/og.js';
+
 export default {
 	async fetch(request, env, ctx) {
-		return new Response("Hello World!");
+		if (new URL(request.url).pathname.startsWith('/og/')) return og(request, env, ctx);
+		const tags = cardTags({
${added('\t\t\t', examplePage(project, 'dynamic'))}
+		});
+		return new Response(\`<!doctype html><html><head>\${printTags(tags)}</head><body>Hello World!</body></html>\`, {
+			headers: { 'content-type': 'text/html; charset=utf-8' },
+		});
 	},
 };`,
    },
    {
      kind: 'note',
      says: 'A picture takes more processor time than the 10 ms of the free plan. Drawn pictures stay in the cache of the place that drew them.',
    },
  ],
  limits: [
    messengerLimit,
    {
      label: 'Workers, free plan',
      of: 'upload-gzipped',
      maxBytes: 3_000_000,
      advice: 'Take out fonts that the card does not use, or upload to a paid plan.',
    },
    {
      label: 'Workers, paid plan',
      of: 'upload-gzipped',
      maxBytes: 10_000_000,
      advice: 'Take out fonts that the card does not use, or make the pictures when the site is built.',
    },
  ],
};

function harfbuzzFiles({ frozen, readBlob }: TargetProject): TargetFile[] {
  const runtime = frozen.runtime.files.find(({ path }) => path === 'runtime.mjs');
  const bytes = runtime && readBlob(runtime.sha256);
  const wasm = bytes ? findHarfbuzz(new TextDecoder().decode(bytes)) : null;
  if (wasm === null) return [];
  return [
    { path: 'src/og/harfbuzz.wasm', content: wasm },
    {
      path: 'src/og/allow-harfbuzz.js',
      content: allowHarfbuzz.replace('{{harfbuzzBytes}}', String(wasm.length)),
    },
  ];
}
