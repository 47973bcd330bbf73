import type { Field } from '../template/schema.ts';
import type { BundleOptions } from './bundle-file.ts';
import type { BundlePaths } from './bundle-paths.ts';
import type { FontSubsets, FrozenVersion } from './frozen-version.ts';

/** `README.md` of a bundle. */
export function readmeFile(
  { name, number, versionId, manifest, goldens, subsets }: FrozenVersion,
  paths: BundlePaths,
  { fonts }: Pick<BundleOptions, 'fonts'> = {},
): string {
  const sizes = manifest.sizes.map(({ id, widthPx, heightPx }) => `\`${id}\` (${widthPx} × ${heightPx} px)`);
  const flags = manifest.fields
    .filter(({ required }) => required)
    .map((field) => ` ${flagName(field)} ${exampleValue(field)}`);
  const pictures = goldens.length === 1 ? '1 picture' : `${goldens.length} pictures`;
  return `# ${oneLine(name)}, v${number}

Version \`${versionId}\`, frozen with Frieze. It needs Node 20 or newer and no packages.

## Verify

    node verify.mjs

Checks every file against \`frieze.json\`, compiles \`${paths.source}\` again and draws the ${pictures} of the
frozen headlines again from the source. It names every file that is missing, changed or extra. The last line counts
the pictures that came out byte for byte as frozen, and everything that differs; the exit code is 0 when nothing
differs. It works without the folder \`goldens\` too.
${fonts === 'subset' && subsets ? describeSubsets(subsets) : ''}
## Render

    node render.mjs${flags.join('')} --out card.png

\`node render.mjs --help\` lists all fields. Sizes: ${sizes.join(', ')}; choose one with \`--size\`, and twice the
pixels with \`--scale 2\`.

    node render.mjs --data posts.csv --out public/og

draws one picture per page from a CSV file, a JSON list or a folder of Markdown with front matter. Columns are named
like fields; \`page\` or \`slug\` names the picture. It uses every core, and @resvg/resvg-js where that is installed,
draws a frozen headline to the same bytes and is the faster one. Run it again after a change or a stop: it draws only what is missing.

\`--format jpeg --quality 82\` and \`--format png8\` (256 colours, dithered) write smaller files with encoders of the
bundle's own, the same bytes on every machine. Only the PNG of full colour is what \`verify.mjs\` compares.

## Guard the headlines of a site

    node lab.mjs --data headlines.csv --report junit.xml --report cards.html

Draws the card for each row of a CSV or JSON file and lets all checks judge it. The exit code is 1 when a headline
overflows, is cut off, cannot be read or cannot be drawn. Two lines of a workflow guard a site:

    - run: node card/lab.mjs --data content/headlines.csv --report junit.xml
    - { if: always(), uses: actions/upload-artifact@v4, with: { name: cards, path: junit.xml } }

Columns are guessed from their names; \`--map title=Headline\` corrects one.

## Use

    import { openCard } from './draw.mjs';

    const card = await openCard();
    const { png, verdict } = await card.draw(values);

\`draw\` rejects values that do not fit the contract and names the field. The types are in \`types.d.ts\`, the JSON
Schema is in \`frieze.json\`. Draws run one after the other; open the card once and keep it. When a bundler moves
\`draw.mjs\`, pass the folder of \`template.json\` to \`openCard\`.

| field | kind | |
|---|---|---|
${manifest.fields.map(fieldRow).join('')}
Keep the files as they are: text editors and formatters that touch one change what \`verify.mjs\` finds.
`;
}

function describeSubsets({ faces, proof }: FontSubsets): string {
  const count = faces.length === 1 ? '1 font is' : `${faces.length} fonts are`;
  return `
${count} a subset: it keeps the scripts of the frozen headlines and all of Latin. Every golden and ${proof.texts} invented
texts were drawn with it to the same bytes as with the whole font. A text with another letter that the whole font has is
not drawn; it gives the fallback card and a line in the log. Export with whole fonts to draw it.
`;
}

function fieldRow(field: Field): string {
  const choices = field.kind === 'choice' ? `: ${(field.choices ?? []).map(codeCell).join(', ')}` : '';
  return `| \`${field.name}\` | ${field.kind}${choices} | ${field.required ? 'required' : 'optional'} |\n`;
}

// render.mjs keeps these for itself.
const renderOptions = ['out', 'data', 'name', 'scale', 'format', 'quality', 'threads', 'wasm', 'help'];

function flagName({ name }: Field): string {
  return renderOptions.includes(name) ? `--field.${name}` : `--${name}`;
}

function exampleValue({ kind, choices }: Field): string {
  const examples: Record<Field['kind'], string> = {
    text: '"…"',
    image: 'picture.png',
    colour: '"#2457f5"',
    number: '1',
    date: '2026-01-31',
    boolean: 'true',
    list: '"one, two"',
    choice: JSON.stringify(choices?.[0] ?? ''),
  };
  return examples[kind];
}

function codeCell(text: string): string {
  return `\`${oneLine(text).replace(/[`|]/g, ' ')}\``;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
