// Run by judge-in-node.mjs, with the environment of another host. Without Intl no language, time zone or segmenter is
// left to ask; prints the rows as JSON.
if (process.argv.includes('--no-intl')) delete globalThis.Intl;
else if (process.argv.includes('--no-segmenter')) delete globalThis.Intl.Segmenter;

const { judgeAll } = await import('./judge-all.mjs');
const { openBuiltRuntime, openStarterCards } = await import('./open-templates.mjs');
const { readAllHeadlines } = await import('./read-all-headlines.mjs');

const { runtime, compileSource } = await openBuiltRuntime();
const rows = await judgeAll(runtime, await openStarterCards(compileSource), await readAllHeadlines());
process.stdout.write(JSON.stringify(rows));
