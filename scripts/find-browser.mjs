// Finds a Chromium for the end-to-end tests: FRIEZE_BROWSER, the system's, Playwright's own; installs one when
// there is none. Prints its path when run by itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const fixedPaths = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  return fixedPaths.find((path) => existsSync(path)) ?? null;
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function run(command, args) {
  console.error(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 }).status === 0;
}

function installWithPlaywright() {
  console.error('No Chromium found. Trying the download of Playwright.');
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));
  return run(process.execPath, [cli, 'install', 'chromium']) && playwrightsOwn() !== null;
}

function installWithApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
  } catch {
    return false;
  }
  console.error('Playwright cannot download here. Trying the package "chromium" of this system.');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest);
  };
  apt('update', '-q');
  return apt('install', '-y', '-q', '--no-install-recommends', 'chromium') && onPath() !== null;
}

export function findBrowser() {
  const named = process.env.FRIEZE_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FRIEZE_BROWSER names ${named}, which does not exist.`);
  }
  const found = onPath() ?? playwrightsOwn();
  if (found) return found;
  if (installWithApt()) return onPath();
  if (installWithPlaywright()) return playwrightsOwn();
  throw new Error(
    'The end-to-end tests need a Chromium, and none could be installed. Install Chromium or Chrome, or set FRIEZE_BROWSER to its path.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findBrowser());
