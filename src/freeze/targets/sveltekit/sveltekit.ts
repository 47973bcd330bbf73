import { added, examplePage } from '../example-page.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import server from './server.txt?raw';

export const svelteKit: Target = {
  id: 'sveltekit',
  name: 'SvelteKit',
  kind: 'server',
  node: '22.17',
  files: (project) => [
    {
      path: `src/routes/og/${project.template}/[...path]/+server.ts`,
      content: fillTemplate(server.replaceAll('{{up}}', '../../../../../'), project),
    },
  ],
  steps: (project) => [
    {
      kind: 'edit',
      says: 'Give a page its tags. SvelteKit does not merge those of a layout with those of a page, so write them in one place:',
      path: 'src/routes/+page.svelte',
      diff: `+<script lang="ts">
+	import { cardTags } from '../../${project.bundle}/link.mjs';
+
+	const tags = cardTags({
${added('\t\t', examplePage(project, 'dynamic'))}
+	});
+</script>
+
+<svelte:head>
+	{#each tags as tag}
+		<meta {...tag} />
+	{/each}
+</svelte:head>
+
 <h1>Welcome to SvelteKit</h1>`,
    },
    {
      kind: 'note',
      says: 'It needs an adapter with a Node server, for example @sveltejs/adapter-node. Deploy the folder `frieze` beside `build`, or say in `FRIEZE_DIR` where it lies.',
    },
  ],
  limits: [messengerLimit],
};
