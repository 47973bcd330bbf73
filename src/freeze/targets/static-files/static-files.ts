import { escapeAttribute } from '../../snippets/escape.ts';
import { messengerLimit, type Target, type TargetProject } from '../target.ts';

/** Pictures made by one command, for any site that serves files: Hugo, Jekyll, WordPress, a folder of HTML. */
export const staticFiles: Target = {
  id: 'static-files',
  name: 'Static files',
  kind: 'build',
  node: '20.0',
  files: (project) => [
    { path: 'cards.json', content: `${JSON.stringify([{ page: 'home', ...project.sample }], null, 2)}\n` },
  ],
  steps: (project) => [
    {
      kind: 'note',
      says: `\`cards.json\` has one entry per page: \`page\` names the picture, the other members are the card’s fields. A CSV
file or a folder of Markdown with front matter does as well. Hugo, Jekyll and WordPress serve files from \`static/\`, the
site’s root and the folder of the theme: put that before \`og\` in the next command.`,
    },
    {
      kind: 'run',
      says: 'Draw the pictures. Run it again after a change: it draws only what is new.',
      command: `node ${project.bundle}/render.mjs --data cards.json --out ${project.imageFolder}`,
    },
    {
      kind: 'edit',
      says: 'Give the page its tags:',
      path: 'index.html',
      diff: ` <head>
${tagLines(project)}`,
    },
  ],
  limits: [messengerLimit],
};

function tagLines({ sampleTitleText, imageFolder, frozen }: TargetProject): string {
  const [size] = frozen.manifest.sizes;
  const tags: [attribute: string, key: string, content: string][] = [
    ['property', 'og:title', sampleTitleText],
    ['property', 'og:type', 'website'],
    ['property', 'og:url', 'https://example.com/'],
    ['property', 'og:image', `https://example.com/${imageFolder}/home.png`],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', String(size?.widthPx)],
    ['property', 'og:image:height', String(size?.heightPx)],
    ['property', 'og:image:alt', sampleTitleText],
    ['name', 'twitter:card', 'summary_large_image'],
    ['name', 'twitter:image:alt', sampleTitleText],
  ];
  return tags
    .map(
      ([attribute, key, content]) => `+  <meta ${attribute}="${key}" content="${escapeAttribute(content)}">`,
    )
    .join('\n');
}
