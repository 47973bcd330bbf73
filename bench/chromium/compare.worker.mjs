import { compareRenderers } from '../compare.mjs';
import { createFrieze } from '../frieze.mjs';
import { createPlain } from '../plain.mjs';
import { summariseTemplate } from '../summary.mjs';
import { createTakumi } from '../takumi.mjs';
import { loadTemplates } from './load-templates.mjs';

const fetchBytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());

const readChainFile = async (path) => {
  const response = await fetch(`/chain/${path}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

async function run({ runtimeUrl, ids, ...amounts }) {
  const { createRuntime } = await import(/* @vite-ignore */ `${runtimeUrl}runtime.mjs`);
  const [layoutWasm, resvgWasm, quickjsWasm, takumiWasm] = await Promise.all([
    fetchBytes(`${runtimeUrl}layout.wasm`),
    fetchBytes(`${runtimeUrl}resvg.wasm`),
    fetchBytes(`${runtimeUrl}quickjs.wasm`),
    fetchBytes('/takumi.wasm'),
  ]);
  const renderers = [
    await createPlain({ layoutWasm, resvgWasm }),
    await createFrieze(createRuntime, { layoutWasm, resvgWasm, quickjsWasm, readChainFile }),
    createTakumi({ takumiWasm }),
  ];
  const templates = (await loadTemplates()).filter(({ id }) => ids.includes(id));
  const rows = [];
  const { repeatedHeadlines, repeatedPictures } = await compareRenderers({
    templates,
    renderers,
    ...amounts,
    onTemplate(result) {
      const row = summariseTemplate(result);
      rows.push(row);
      postMessage({ type: 'progress', line: row.template });
    },
  });
  return { rows, repeatedHeadlines, repeatedPictures };
}

self.onmessage = ({ data }) => {
  run(data).then(
    (outcome) => postMessage({ type: 'done', outcome }),
    (error) => postMessage({ type: 'failed', message: String(error?.stack ?? error) }),
  );
};
