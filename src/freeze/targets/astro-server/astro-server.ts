import { astroSteps } from '../astro/astro.ts';
import { fillTemplate } from '../fill-template.ts';
import { messengerLimit, type Target } from '../target.ts';
import route from './route.txt?raw';

export const astroServer: Target = {
  id: 'astro-server',
  name: 'Astro, server',
  kind: 'server',
  node: '22.12',
  files: (project) => [
    {
      path: `src/pages/og/${project.template}/[...path].ts`,
      content: fillTemplate(route.replaceAll('{{up}}', '../../../../'), project),
    },
  ],
  steps: (project) => [
    ...astroSteps(project, 'dynamic'),
    {
      kind: 'note',
      says: 'It needs an adapter, for example @astrojs/node. Deploy the folder `frieze` beside `dist`, or say in `FRIEZE_DIR` where it lies.',
    },
  ],
  limits: [messengerLimit],
};
