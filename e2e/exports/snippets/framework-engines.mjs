// Frameworks that draw a snippet only as a whole: each is installed once, with one page per sample, and built.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `(codes by sample, pages by sample) => html by sample`. */
export const frameworkEngines = {
  'next-app': (codes) => buildNext(codes, nextAppFiles, (name) => `.next/server/app/${name}.html`),
  'next-pages': (codes) => buildNext(codes, nextPagesFiles, (name) => `.next/server/pages/${name}.html`),
  astro: buildAstro,
  vitepress: buildVitepress,
  'react-router': drawReactRouter,
  angular: drawAngular,
};

function nextAppFiles(name, code) {
  const body = code.includes('function PlainImage') ? '<PlainImage />' : 'null';
  return {
    'app/layout.tsx':
      'export default function Layout({ children }: { children: React.ReactNode }) { return <html><body>{children}</body></html>; }\n',
    [`app/${name}/page.tsx`]: `${code}\nexport default function Page() { return ${body}; }\n`,
  };
}

function nextPagesFiles(name, code) {
  return {
    [`components/${name}.tsx`]: code,
    [`pages/${name}.tsx`]: `import { OpenGraph } from '../components/${name}';\nexport default function Page() { return <OpenGraph />; }\n`,
  };
}

function buildNext(codes, filesOf, pathOf) {
  const dependencies = {
    next: '16.4.5',
    react: '19.3.1',
    'react-dom': '19.3.1',
    // Next.js asks for them as soon as a page is TypeScript.
    typescript: '5.9.3',
    '@types/node': '22.19.0',
    '@types/react': '19.3.0',
  };
  return inProject(dependencies, async (folder, node) => {
    for (const [name, code] of Object.entries(codes)) await writeFiles(folder, filesOf(name, code));
    await writeFiles(folder, {
      // Types are the business of a site; the code alone is looked at here.
      'next.config.mjs': 'export default { typescript: { ignoreBuildErrors: true } };\n',
    });
    await node('node_modules/next/dist/bin/next', 'build');
    return readPages(folder, codes, pathOf);
  });
}

function buildAstro(codes) {
  return inProject({ astro: '7.3.4', node: '24.8.0' }, async (folder, node) => {
    for (const [name, code] of Object.entries(codes)) {
      await writeFiles(folder, {
        [`src/components/${name}.astro`]: code,
        [`src/pages/${name}.astro`]: `---\nimport OpenGraph from '../components/${name}.astro';\n---\n<!doctype html><html><head><OpenGraph /></head><body></body></html>\n`,
      });
    }
    await node('node_modules/astro/bin/astro.mjs', 'build');
    return readPages(folder, codes, (name) => `dist/${name}/index.html`);
  });
}

/** One site per sample, since the snippet is the site's configuration. */
function buildVitepress(codes, pages) {
  return inProject({ vitepress: '1.6.4', vue: '3.5.45' }, async (folder, node) => {
    const html = {};
    for (const [name, code] of Object.entries(codes)) {
      const { title, description, path, publishedTime, author, section } = pages[name];
      const front = { title: withoutScriptEnd(title), description, date: publishedTime, author, section };
      await writeFiles(folder, {
        [`${name}/.vitepress/config.ts`]: code,
        [`${name}${path}.md`]: `---\n${JSON.stringify(front)}\n---\n`,
      });
      await node('node_modules/vitepress/bin/vitepress.js', 'build', name);
      html[name] = await readFile(join(folder, name, '.vitepress/dist', `${path}.html`), 'utf8');
    }
    return html;
  });
}

/** React Router's own stub of a framework app, whose root has <Meta />. Node reads the snippet's types away. */
function drawReactRouter(codes) {
  const dependencies = { react: '19.3.1', 'react-dom': '19.3.1', 'react-router': '8.4.0', node: '24.18.0' };
  return inProject(dependencies, (folder, node) =>
    drawEach(
      codes,
      folder,
      node,
      'ts',
      `
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createRoutesStub, Meta } from 'react-router';

const { meta } = await import(process.argv[2]);
const Component = () => createElement('head', null, createElement(Meta));
const Stub = createRoutesStub([{ path: '/', Component, meta }]);
process.stdout.write(renderToStaticMarkup(createElement(Stub, { initialEntries: ['/'] })));
`,
    ),
  );
}

/** Angular's server, with the component compiled as it starts. */
function drawAngular(codes) {
  const names = ['common', 'compiler', 'core', 'platform-browser', 'platform-server'];
  const dependencies = {
    ...Object.fromEntries(names.map((name) => [`@angular/${name}`, '22.2.0'])),
    rxjs: '7.8.2',
    typescript: '5.9.3',
    node: '24.18.0',
  };
  return inProject(dependencies, (folder, node) =>
    drawEach(
      codes,
      folder,
      node,
      'txt',
      `
import '@angular/compiler';
import { readFile, writeFile } from 'node:fs/promises';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import ts from 'typescript';

const options = { experimentalDecorators: true, target: 'ES2022', module: 'ESNext' };
const code = await readFile(process.argv[2], 'utf8');
const { outputText } = ts.transpileModule(code, { compilerOptions: options });
const file = process.argv[2].replace('.txt', '.mjs');
await writeFile(file, outputText);
const { BlogPost } = await import(file);
const providers = [provideServerRendering(), provideZonelessChangeDetection()];
const document = '<!doctype html><html><head></head><body><app-blog-post></app-blog-post></body></html>';
const start = (context) => bootstrapApplication(BlogPost, { providers }, context);
process.stdout.write(await renderApplication(start, { document, url: 'http://localhost/', allowedHosts: ['localhost'] }));
`,
    ),
  );
}

/** Runs the script with the path of each sample's file; what it prints is the sample's page. */
async function drawEach(codes, folder, node, extension, script) {
  const html = {};
  await writeFiles(folder, { 'draw.mjs': script });
  for (const [name, code] of Object.entries(codes)) {
    await writeFiles(folder, { [`${name}.${extension}`]: code });
    const { stdout } = await node('draw.mjs', join(folder, `${name}.${extension}`));
    html[name] = stdout;
  }
  return html;
}

/** VitePress takes a title for HTML: it drops tags, and does not build a page whose title ends a script. */
export function withoutScriptEnd(text) {
  return text.replaceAll(' </script>', '');
}

async function readPages(folder, codes, pathOf) {
  const entries = Object.keys(codes).map(async (name) => [
    name,
    await readFile(join(folder, pathOf(name)), 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function inProject(dependencies, work) {
  const folder = await mkdtemp(join(tmpdir(), 'frieze-framework-'));
  const env = {
    ...process.env,
    CI: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  const options = { cwd: folder, env, maxBuffer: 1 << 26, timeout: 300_000 };
  try {
    await writeFiles(folder, {
      'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
    });
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--include=dev'], options);
    const binary = dependencies.node ? join(folder, 'node_modules/node/bin/node') : process.execPath;
    return await work(folder, (...args) =>
      run(binary, args, options).catch((error) => {
        throw new Error(`${args.join(' ')}: ${`${error.stdout}${error.stderr}`.slice(-1500)}`);
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
