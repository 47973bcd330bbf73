// What the bench calls from outside: each function runs work in workers and resolves to plain data.
import { createRenderer } from '../../src/render/renderer.ts';
import { headlineAt } from '../headlines.mjs';
import { loadTemplates } from './load-templates.mjs';

window.compareInWorker = (options) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compare.worker.mjs', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => {
      if (data.type === 'progress') return console.log(data.line);
      worker.terminate();
      if (data.type === 'failed') reject(new Error(data.message));
      else resolve(data.outcome);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(options);
  });

let pool = null;

/** Starts `workers` of the app's own render workers, with their own lanes. Without `ids` all templates are drawn. */
window.openPool = async ({ workers, ids, runtimeUrl }) => {
  const templates = (await loadTemplates()).filter(({ id }) => !ids || ids.includes(id));
  const blobs = new Map(
    templates.flatMap(({ fonts, assets }) => [...fonts, ...assets]).map((ref) => [ref.sha256, ref.bytes]),
  );
  pool = { templates, replaced: 0, next: 0 };
  pool.renderers = Array.from({ length: workers }, () =>
    createRenderer({
      runtimeUrl,
      readBlob: (sha256) => blobs.get(sha256),
      onReplaced: () => pool.replaced++,
    }),
  );
};

/** Draws `count` new headlines, over all templates in turn, with the first `workers` of the pool. */
window.drawMany = async ({ count, workers, output }) => {
  const before = pool.replaced;
  let left = count;
  let failed = 0;
  const start = performance.now();
  const work = async (renderer) => {
    while (left > 0) {
      left--;
      const index = pool.next++;
      const outcome = await drawOne(renderer, pool.templates[index % pool.templates.length], index, output);
      if (outcome === 'failed') failed++;
    }
  };
  await Promise.all(pool.renderers.slice(0, workers).map(work));
  return { ms: performance.now() - start, failed, replaced: pool.replaced - before };
};

function drawOne(renderer, { code, manifest, fonts, assets, values, field, script }, index, output) {
  const { widthPx, heightPx } = manifest.sizes[0];
  const card = {
    code,
    fields: manifest.fields,
    rules: manifest.rules,
    tokens: manifest.tokens,
    fonts: fonts.map(({ family, weight, style, sha256 }) => ({ family, weight, style, sha256 })),
    assets: assets.map(({ name, mime, sha256 }) => ({ name, mime, sha256 })),
  };
  return new Promise((resolve) => {
    let outcome = 'done';
    renderer.drawQueued(
      {
        card,
        values: { ...values, [field]: headlineAt(index, script) },
        widthPx,
        heightPx,
        scale: 1,
        output,
      },
      (event) => {
        if (event.type === 'failed') {
          outcome = 'failed';
          console.log(`A draw failed: ${event.error.message}`);
        }
        // As the app does with pictures that it does not show any more.
        if (event.type === 'exact') renderer.giveBack(event.pixels);
        if (event.type === 'done') resolve(outcome);
      },
    );
  });
}
