// npm run test:deep: all hostile cards, random trees, fuzzed sources and flows, of which `npm test` runs a sample.
import { findBrowser } from './find-browser.mjs';
import { buildApp, runTool } from './run.mjs';

await buildApp();
const unit = await runTool('vitest', ['run', '--config', 'vitest.deep.config.ts']);
const browser = await runTool('playwright', ['test', '--reporter=list'], {
  env: { FRIEZE_BROWSER: findBrowser(), FRIEZE_DEEP: '1' },
});
process.exit(unit.code || browser.code);
