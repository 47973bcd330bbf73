import type { Target, TargetProject, TargetStep } from './target.ts';

/** The section of the bundle's README about its target. Commands and edits stand in fences that programs can read back. */
export function targetReadme(target: Target, project: TargetProject): string {
  const steps = target.steps(project).map(printStep);
  return `## ${target.name}

Unpack the zip in the root of your project. The card lies in \`${project.bundle}\`; what lies outside of it is yours to
change. Pictures are served below \`/${project.imageFolder}/\`. In what follows put your own site’s address in place of
\`https://example.com\`, and your own words in place of the sample’s.${needs(target)}

${steps.join('\n')}
${seeing(target, project)}

A linter or formatter, where you have one, should leave \`frieze/\` alone (in ESLint \`globalIgnores(['frieze/**'])\`): it
would take minutes over its runtime, and \`verify.mjs\` would find what it changed.

${target.kind === 'build' ? building : `${answering}\n${signing(project)}`}`;
}

/** Node 20 is said at the top. */
function needs({ name, node }: Target): string {
  if (node === null || Number.parseInt(node, 10) <= 20) return '';
  return ` The card runs on Node 20; ${name.split(',')[0]} itself needs Node ${node} or newer.`;
}

const building = `Values that break the contract, and a card that cannot be drawn, end the build with a sentence that names what is
wrong.
`;

const answering = `A query that breaks the contract is answered with 400 and the field's name, an unknown card or version with 404. A card
that cannot be drawn gives its fallback card, which caches keep for a minute, and a line in the log. Image fields may
be fetched from the hosts in \`FRIEZE_IMAGE_HOSTS\` (commas between them) and from nowhere else.`;

/** The first card, to look at. */
function seeing({ kind }: Target, { imageFolder, sample }: TargetProject): string {
  if (kind === 'build')
    return `See it: build the site, and open \`/${imageFolder}/home.png\` there. What each picture says stands in \`cards.json\`,
one entry a page.`;
  const values = Object.entries(sample).flatMap(([name, value]) =>
    [value].flat().map((each) => `${name}=${encodeURIComponent(String(each))}`),
  );
  const query = values.length === 0 ? '' : `?${values.join('&')}`;
  return `See it: start the site, and open \`/${imageFolder}/home.png${query}\` there.`;
}

const signing = ({ bundle }: TargetProject) => `
### Sign the addresses (optional)

Anybody who knows the address of a picture can have another text drawn on your card. To allow only what your pages ask
for, set \`FRIEZE_SECRET\` on the server (16 characters or more; \`openssl rand -hex 32\` makes one) and sign the tags there:

    import { signTags } from './${bundle}/sign.mjs';

    const tags = await signTags(cardTags({ … }));

\`signAddress(cardPath(…))\` signs one address. With the secret set, an address without its signature, or with one value
changed, is answered with 403. Use the same secret wherever pages are made; when it changes, old addresses end.
`;

function printStep(step: TargetStep): string {
  switch (step.kind) {
    case 'run':
      return `${step.says}\n\n\`\`\`sh\n${step.command}\n\`\`\`\n`;
    case 'edit':
      return `${step.says}\n\n\`\`\`diff\n--- ${step.path}\n${step.diff}\n\`\`\`\n`;
    case 'note':
      return `${step.says}\n`;
  }
}
