// Draws every snippet whose engine can be had here, and compares the tags with those written by hand.
// `node e2e/exports/snippets/check-snippets.mjs [NAME …]` prints one line per snippet.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';
import { debianEngines, installDebianEngines } from './debian-engines.mjs';
import { frameworkEngines, withoutScriptEnd } from './framework-engines.mjs';
import { npmEngines } from './npm-engines.mjs';
import { articlePage, plainPage, profilePage } from './page-data.mjs';
import { readTags } from './read-tags.mjs';

const pages = { article: articlePage, plain: plainPage, profile: profilePage };

/**
 * `[{ name, checked: 'rendered' | 'parsed', faults, note? }]`; `faults` are sentences. What only its own engine
 * could prove and this machine cannot run is `parsed`, with the reason as its note.
 */
export async function checkSnippets(wanted = []) {
  const { snippets, cards, close } = await loadSources();
  const refusal = await installDebianEngines();
  const results = [];
  for (const target of snippets.snippetTargets) {
    if (wanted.length > 0 && !wanted.includes(target)) continue;
    const codes = Object.fromEntries(
      Object.keys(pages).map((name) => [name, snippets.metaSnippet(target, cards[name]).value.code]),
    );
    const draw = drawsAll(target, refusal);
    if (draw === null) {
      const note = debianEngines[target] === undefined ? {} : { note: refusal };
      results.push({ name: target, checked: 'parsed', faults: [], ...note });
      continue;
    }
    const drawn = await draw(codes).catch((error) => ({ error }));
    const faults = drawn.error ? [`${target}: ${drawn.error.message}`] : await compare(target, drawn);
    results.push({ name: target, checked: 'rendered', faults });
  }
  await close();
  return results;
}

/** `(codes by sample) => html by sample`, or null when no engine is here. */
function drawsAll(target, refusal) {
  const framework = frameworkEngines[target];
  if (framework !== undefined) return (codes) => framework(codes, pages);
  const engine = npmEngines[target] ?? (refusal === null ? debianEngines[target] : undefined);
  if (engine === undefined) return null;
  return async (codes) => {
    const html = {};
    for (const [name, code] of Object.entries(codes)) html[name] = await engine(code, pages[name]);
    return html;
  };
}

async function compare(target, drawn) {
  const faults = [];
  for (const [name, html] of Object.entries(drawn)) {
    const expected = fitTo(target, await readExpected(target === 'next-app' ? `next-app.${name}` : name));
    const tags = readTags(html);
    if (process.env.FRIEZE_SHOW_TAGS) console.log(JSON.stringify(tags, null, 1));
    if (JSON.stringify(tags) !== JSON.stringify(expected))
      faults.push(describe(target, name, tags, expected, html));
  }
  return faults;
}

function describe(target, name, drawn, expected, html) {
  const wrong = expected.findIndex((tag, i) => JSON.stringify(tag) !== JSON.stringify(drawn[i]));
  const at = wrong < 0 ? expected.length : wrong;
  const said = drawn.length === 0 ? html.slice(0, 600) : JSON.stringify(drawn[at]);
  return `${target}, ${name}: tag ${at + 1} should be ${JSON.stringify(expected[at])} and is ${said}`;
}

/** What a framework does with the same tags, as its trap says. */
function fitTo(target, tags) {
  if (target === 'tanstack-start') return tags.filter(([, , content]) => content !== 'queues');
  if (target === 'vitepress') return tags.map(([kind, key, text]) => [kind, key, withoutScriptEnd(text)]);
  // Tags of one name are added together, after those that are updated.
  if (target === 'angular') {
    const last = ([kind, key]) => (kind === 'script' ? 2 : key === 'article:tag' ? 1 : 0);
    return [...tags].sort((a, b) => last(a) - last(b));
  }
  // The same JSON, written so that no HTML can end it.
  if (target === 'react-router')
    return tags.map(([kind, key, text]) => [
      kind,
      key,
      kind === 'script' ? text.replaceAll('&', '\\u0026') : text,
    ]);
  if (target === 'hugo') return tags.flatMap(asHugo);
  if (target === 'vue' || target === 'nuxt') {
    const isFirst = ([, key]) => /^(og:image|article:author|article:tag)/.test(key);
    return [...tags.filter(isFirst), ...tags.filter((tag) => !isFirst(tag))];
  }
  return tags;
}

/** Hugo's pages are folders, it writes UTC with a letter, and what was never changed was changed when published. */
function asHugo([kind, key, text]) {
  if (key === 'og:url') return [[kind, key, `${text}/`]];
  if (key !== 'article:published_time') return [[kind, key, text]];
  const time = text.replace('+00:00', 'Z');
  return [
    [kind, key, time],
    [kind, 'article:modified_time', time],
  ];
}

async function readExpected(name) {
  return JSON.parse(await readFile(join(import.meta.dirname, 'expected', `${name}.json`), 'utf8'));
}

/** The sources are TypeScript, so vite loads them. */
async function loadSources() {
  const root = join(import.meta.dirname, '../../..');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const snippets = await server.ssrLoadModule('/src/freeze/snippets/snippet.ts');
  const cards = await server.ssrLoadModule('/e2e/exports/snippets/sample-cards.ts');
  return { snippets, cards, close: () => server.close() };
}

if (import.meta.filename === process.argv[1]) {
  const results = await checkSnippets(process.argv.slice(2));
  for (const { name, checked, faults, note } of results) {
    console.log(`${faults.length > 0 ? 'WRONG' : 'ok'} ${name}: ${checked}${note ? ` (${note})` : ''}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  const rendered = results.filter(({ checked, faults }) => checked === 'rendered' && faults.length === 0);
  console.log(`${rendered.length} of ${results.length} snippets were rendered in their own engine.`);
  process.exit(results.some(({ faults }) => faults.length > 0) ? 1 : 0);
}
