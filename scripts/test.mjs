// npm test: types, lint, unit tests (layer rules among them), then the end-to-end tests in a real Chromium
// against the production build, then a few targets in their own frameworks. Ends with one line that counts everything: what could not run has failed.
import { readFile, rm } from 'node:fs/promises';
import { findBrowser } from './find-browser.mjs';
import { buildApp, root, runTool } from './run.mjs';

const tally = { passed: 0, failed: 0 };

function count(name, ok) {
  tally[ok ? 'passed' : 'failed']++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
}

async function runUnitTests() {
  const report = `${root}test-results/unit.json`;
  await rm(report, { force: true });
  const { code } = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const results = await readFile(report, 'utf8').then(JSON.parse, () => null);
  if (!results) return count('unit tests ran', false);
  tally.passed += results.numPassedTests;
  tally.failed += results.numTotalTests - results.numPassedTests;
  if (code !== 0 && results.numTotalTests === results.numPassedTests) count('unit tests end cleanly', false);
}

async function runEndToEnd() {
  let browser;
  try {
    browser = findBrowser();
    await buildApp();
  } catch (error) {
    console.error(error.message);
    return count('end-to-end tests could run', false);
  }
  console.log(`Browser: ${browser}`);
  const report = `${root}test-results/e2e.json`;
  await rm(report, { force: true });
  await runTool('playwright', ['test', '--reporter=list,json'], {
    env: { FRIEZE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const results = await readFile(report, 'utf8').then(JSON.parse, () => null);
  if (!results) return count('end-to-end tests ran', false);
  const { expected, skipped, unexpected, flaky } = results.stats;
  tally.passed += expected;
  // A test that passed only on a retry, or did not run, has not passed.
  tally.failed += unexpected + flaky + skipped + results.errors.length;
}

/** Some targets, each made from its starter and the README of its bundle; what could not run has failed. */
async function runExports() {
  const report = `${root}test-results/exports.json`;
  await rm(report, { force: true });
  await runTool('node', ['e2e/exports/run.mjs']);
  const results = await readFile(report, 'utf8').then(JSON.parse, () => null);
  if (!results) return count('targets ran', false);
  for (const { name, golden, unseen, tagsEqual, hostileSafe } of results.targets)
    count(`target ${name}`, golden && unseen && tagsEqual && hostileSafe);
}

// The runtime is built first: unit tests draw with it, as the app does.
count('runtime', (await runTool('node', ['scripts/build-runtime.mjs'])).code === 0);
count('starter files', (await runTool('node', ['scripts/starter-files.mjs'])).code === 0);
count('fallback fonts', (await runTool('node', ['scripts/chain-files.mjs'])).code === 0);
count('types', (await runTool('tsc', ['-b'])).code === 0);
count('lint', (await runTool('biome', ['check', '--error-on-warnings'])).code === 0);
await runUnitTests();
await runEndToEnd();
await runExports();

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
