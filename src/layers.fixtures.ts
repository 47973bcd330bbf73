// Who may import whom. Pure functions over a list of files, so that each rule can be shown to fail.

/** Path below src, with forward slashes → text. */
export type Files = ReadonlyMap<string, string>;

const pure = ['lib', 'template'];
const behindPorts = [...pure, 'types of runtime'];

/** What a layer may import besides itself: a layer, one file, or the types alone of either. */
const layers: Record<string, readonly string[]> = {
  lib: [],
  template: ['lib'],
  source: pure,
  runtime: pure,
  lint: [...pure, 'runtime'],
  lab: [...pure, 'source', 'runtime'],
  freeze: [...pure, 'source', 'runtime'],
  evaluate: behindPorts,
  engines: behindPorts,
  render: [...behindPorts, 'lint', 'types of lab'],
  storage: behindPorts,
  offline: [],
  editor: [...behindPorts, 'source', 'render/protocol.ts', 'types of lint', 'types of lab'],
  session: [
    ...pure,
    'source',
    'runtime',
    'lab',
    'freeze',
    'evaluate',
    'engines',
    'render',
    'storage',
    'editor',
  ],
  ui: [
    ...behindPorts,
    'source',
    'lab',
    'freeze',
    'editor',
    'session',
    'lint/style-support.ts',
    'runtime/normalise/check-colours.ts',
    'types of render/protocol.ts',
  ],
  'main.tsx': [
    'storage',
    'offline',
    'session',
    'ui',
    'editor',
    'render',
    ...pure,
    'source',
    'runtime',
    'freeze',
    'lab',
  ],
  'runtime-module.ts': ['runtime', 'evaluate', 'engines'],
  'checks-module.ts': ['lab'],
  'encode-module.ts': ['engines'],
};

/** Which files may import a package, or a family of them: folders, or single files. */
const packages: readonly [name: RegExp, places: readonly string[]][] = [
  [/^@codemirror\/state$/, ['ui/panels/code/', 'editor/', 'source/']],
  [/^(@codemirror|@lezer)\//, ['ui/panels/code/']],
  [/^dexie$/, ['storage/db.ts']],
  [/^(satori|@resvg\/[^/]+)(\/|$)/, ['engines/']],
  [/^(quickjs-emscripten-core|@jitl\/.*)$/, ['evaluate/quickjs.ts']],
  [/^(@babel\/.*|sucrase|jsonc-parser)$/, ['source/']],
  [
    /^(react|react-dom|@base-ui\/react|react-colorful|react-resizable-panels|wouter|lucide-react)(\/|$)/,
    ['ui/', 'main.tsx'],
  ],
  [/^@tanstack\/react-virtual$/, ['ui/panels/lab/']],
  [
    /^fflate$/,
    ['freeze/zip.ts', 'lab/imports/zip.ts', 'runtime/fonts/font-tables.ts', 'engines/encode-palette.ts'],
  ],
  [/^(@jsquash\/jpeg|gifenc)(\/|$)/, ['engines/']],
  [/^brotli\//, ['session/fonts/font.worker.ts']],
  [/^harfbuzzjs\//, ['session/fonts/font.worker.ts', 'session/subset/subset.worker.ts']],
  [/^papaparse$/, ['lab/imports/csv.ts']],
  [/^yaml$/, ['lab/imports/front-matter.ts']],
  [/^smol-toml$/, ['lab/imports/front-matter.ts']],
  [/^fast-xml-parser$/, ['lab/imports/xml.ts']],
  [/^bidi-js$/, ['lab/checks/text-direction.ts']],
  [/^zod(\/|$)/, ['template/']],
  [/^@noble\/hashes\//, ['lib/']],
  [
    /^unicode-segmenter\//,
    ['runtime/rules/cut-ends.ts', 'runtime/fonts/', 'runtime/line-breaks/', 'engines/'],
  ],
  [/^linebreak$/, ['runtime/line-breaks/line-breaks.ts']],
  [/^workbox-[^/]+$/, ['offline/service-worker.ts']],
  [/^immer$/, ['editor/']],
  [/^zustand\/vanilla$/, ['editor/', 'session/', 'ui/']],
  [/^(zustand|culori)(\/|$)/, ['ui/']],
];

/** Beyond this a file needs a reason here, and beyond `maxLines` none is good enough. */
const longLines = 350;
const maxLines = 500;
const longFiles: Record<string, string> = {
  'freeze/bundle-scripts/bundle-scripts.test.ts':
    'One test per promise of the scripts that travel in a bundle.',
};

interface Import {
  from: string;
  to: string;
  typesOnly: boolean;
}

const isTest = (path: string) => /\.(test|fixtures|deep)\.tsx?$|\/__fixtures__\/|\/contract\//.test(path);
const isCode = (path: string) => /\.(ts|tsx|js|mjs|css)$/.test(path) && !path.includes('__fixtures__');

/** Static and dynamic imports and re-exports with a literal path; comments at the start of a line do not count. */
export function readImports(path: string, text: string): Import[] {
  const imports: Import[] = [];
  for (const [, clause, to] of text.matchAll(
    /^\s*(?:import|export)\b([^;'"`]*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  )) {
    const names =
      /\{([^}]*)\}/
        .exec(clause!)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const beside = clause!.replace(/\{[^}]*\}/, '').replace(/[\s,]/g, '');
    const typesOnly =
      /^\s*type\b/.test(clause!) ||
      (beside === '' && names.length > 0 && names.every((name) => name.startsWith('type ')));
    imports.push({ from: path, to: to!, typesOnly });
  }
  for (const [, to] of text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm))
    imports.push({ from: path, to: to!, typesOnly: false });
  for (const [, to] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g))
    imports.push({ from: path, to: to!, typesOnly: false });
  return imports;
}

/** A relative import as a path below src; null for a package. */
function resolvePath({ from, to }: Import): string | null {
  if (!to.startsWith('.')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of to.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const layerOf = (path: string): string => path.split('/')[0]!;

function checkLayer(found: Import, target: string): string | null {
  const [own, other] = [layerOf(found.from), layerOf(target)];
  if (own === other) return null;
  const allowed = layers[own];
  if (!allowed) return `${found.from} is in no known layer. Add it to layers.fixtures.ts.`;
  if (allowed.includes(other) || allowed.includes(target)) return null;
  if (found.typesOnly && (allowed.includes(`types of ${other}`) || allowed.includes(`types of ${target}`)))
    return null;
  return `${found.from} imports ${target}, and ${own} may not import ${other}${found.typesOnly ? '' : ' for values'}.`;
}

function checkPackage({ from, to }: Import): string | null {
  // These travel in a bundle as text and run in Node.
  if (to.startsWith('node:') && from.startsWith('freeze/bundle-scripts/')) return null;
  if (to.startsWith('node:')) return `${from} imports ${to}, which no browser has.`;
  const rule = packages.find(([name]) => name.test(to));
  if (!rule) return `${from} imports ${to}, and no rule says who may. Add it to layers.fixtures.ts.`;
  return rule[1].some((place) => from.startsWith(place))
    ? null
    : `${from} imports ${to}, which only ${rule[1].join(' and ')} may.`;
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
    if (done.has(file)) return null;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return `These files import each other: ${cycle}.`;
  }
  return null;
}

function checkLength(path: string, text: string): string | null {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines > maxLines) return `${path} has ${lines} lines, and none may have more than ${maxLines}.`;
  if (lines > longLines && !longFiles[path])
    return `${path} has ${lines} lines. Split it, or give the reason in layers.fixtures.ts.`;
  return null;
}

/** One sentence per fault. */
export function findFaults(files: Files): string[] {
  const faults: (string | null)[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of files) {
    if (!isCode(path)) continue;
    faults.push(checkLength(path, text));
    if (isTest(path) || path.endsWith('.css')) continue;
    const targets: string[] = [];
    for (const found of readImports(path, text)) {
      const target = resolvePath(found);
      faults.push(target === null ? checkPackage(found) : checkLayer(found, target));
      if (target !== null) {
        targets.push(target);
        if (isTest(target)) faults.push(`${path} imports ${target}, which is for tests alone.`);
      }
    }
    graph.set(path, targets);
  }
  faults.push(findCycle(graph));
  return faults.filter((fault) => fault !== null);
}
