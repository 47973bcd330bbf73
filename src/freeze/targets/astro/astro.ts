import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target, type TargetProject, type TargetStep } from '../target.ts';
import page from './page.txt?raw';

/** The tags of the starter's page; `picture` as in `examplePage`. */
export function astroSteps(project: TargetProject, picture: 'dynamic' | 'built'): TargetStep[] {
  return [
    {
      kind: 'edit',
      says: 'Give a page its tags:',
      path: 'src/pages/index.astro',
      diff: ` ---
-
+import { cardTags } from '../../${project.bundle}/link.mjs';
+
+const tags = cardTags({
${added('  ', examplePage(project, picture))}
+});
 ---`,
    },
    {
      kind: 'edit',
      says: 'Put them in its head:',
      path: 'src/pages/index.astro',
      diff: ` 		<title>Astro</title>
+		{tags.map((tag) => <meta {...tag} />)}`,
    },
  ];
}

export const astro: Target = {
  id: 'astro',
  name: 'Astro, static',
  kind: 'build',
  node: '22.12',
  files: (project) => [
    { path: 'cards.json', content: `${JSON.stringify([{ page: 'home', ...project.sample }], null, 2)}\n` },
    {
      path: `src/pages/og/${project.template}/[version]/[page].png.ts`,
      content: fillTemplate(page.replaceAll('{{up}}', '../../../../../'), project),
    },
  ],
  steps: (project) => astroSteps(project, 'built'),
  limits: [messengerLimit],
};
