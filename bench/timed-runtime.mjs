// The runtime put together from its sources as src/runtime-module.ts does, with a clock around evaluator and engine.
// Bundled by profile.mjs.
import { createFriezeEngine } from '../src/engines/frieze.ts';
import { createQuickJsEvaluator } from '../src/evaluate/quickjs.ts';
import { createRuntime } from '../src/runtime/draw.ts';

/** The runtime, and `take()`, which gives the milliseconds since it was last called. */
export async function createTimedRuntime({ layoutWasm, resvgWasm, quickjsWasm, readChainFile }) {
  const [evaluator, engine] = await Promise.all([
    createQuickJsEvaluator(quickjsWasm),
    createFriezeEngine({ layout: layoutWasm, resvg: resvgWasm }),
  ]);
  let spent = {};
  const time = async (name, run) => {
    const start = performance.now();
    const result = await run();
    spent[name] = (spent[name] ?? 0) + performance.now() - start;
    return result;
  };
  const runtime = createRuntime(
    { evaluate: (...args) => time('evaluateMs', () => evaluator.evaluate(...args)) },
    {
      ...engine,
      layout: (root, options) =>
        time(options.measure ? 'measureMs' : 'layoutMs', () => engine.layout(root, options)),
    },
    readChainFile,
  );
  const take = () => {
    const parts = spent;
    spent = {};
    return parts;
  };
  return { runtime, take };
}
