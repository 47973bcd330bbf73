import baseVariant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { fail, ok, type Result } from '../lib/result.ts';
import type { CardElement, DrawError, Evaluator } from '../runtime/card.ts';
import { describeThrown } from './evaluate-error.ts';
import formatSource from './format.js?raw';
import prelude from './prelude.js?raw';
import { validateElement } from './validate-element.ts';

// QuickJS's own memory limit counts allocations but not their bytes in this build (its `malloc_usable_size` is
// 0), so a few large strings would take gigabytes. The sandbox gets a memory that cannot grow beyond this.
const maxMemoryBytes = 24 * 1024 * 1024;
const initialMemoryBytes = 16 * 1024 * 1024;
const pageBytes = 64 * 1024;
// Small, because each frame of QuickJS costs host stack too, and workers have little of it.
const stackBytes = 192 * 1024;
// QuickJS calls the interrupt handler about every 10 000 branches; counting calls, not time, gives the same
// outcome on every machine. 1 000 calls took 0.15 s to 0.6 s where this was measured; a card needs a handful.
const maxInterrupts = 1000;

const formatScript = `(() => { ${formatSource.replace(/^export function/gm, 'function')}
return { formatDate, formatNumber, plural, initials, upper, lower, join }; })()`;

function compileWasm(bytes: Uint8Array | WebAssembly.Module): WebAssembly.Module {
  return bytes instanceof WebAssembly.Module
    ? bytes
    : new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
}

interface Sandbox {
  quickjs: QuickJSWASMModule;
  memory: WebAssembly.Memory;
}

async function openSandbox(wasmModule: WebAssembly.Module): Promise<Sandbox> {
  const memory = new WebAssembly.Memory({
    initial: initialMemoryBytes / pageBytes,
    maximum: maxMemoryBytes / pageBytes,
  });
  const quickjs = await newQuickJSWASMModuleFromVariant(
    newVariant(baseVariant, { wasmModule, wasmMemory: memory }),
  );
  return { quickjs, memory };
}

/** `wasm`: the bytes of QuickJS's wasm, or the compiled module where the host forbids compiling (Workers). */
export async function createQuickJsEvaluator(wasm: Uint8Array | WebAssembly.Module): Promise<Evaluator> {
  const wasmModule = compileWasm(wasm);
  let sandbox = openSandbox(wasmModule);
  await sandbox;
  return {
    async evaluate(code, props) {
      const { quickjs, memory } = await sandbox;
      const outcome = evaluateOnce(quickjs, code, props);
      const hasGrown = memory.buffer.byteLength > initialMemoryBytes;
      // Memory never shrinks, and a context that ran out of it can take the module down; start another.
      if (outcome === 'lost' || hasGrown) sandbox = openSandbox(wasmModule);
      if (outcome === 'lost' || (hasGrown && !outcome.ok && isThrownNothing(outcome.error)))
        return fail(isTooDeep ? tooDeep() : outOfMemory());
      return outcome;
    },
  };
}

/** Whether the last loss was of the stack; then it is no question of memory. */
let isTooDeep = false;

const tooDeep = () => describeThrown({ name: 'InternalError', message: 'stack overflow' });

const outOfMemory = () => describeThrown({ name: 'InternalError', message: 'out of memory' });

/** Without memory for an error object QuickJS throws null or ''. */
const isThrownNothing = ({ code, at }: DrawError): boolean => code === 'evaluate.threw' && at === null;

function evaluateOnce(
  quickjs: QuickJSWASMModule,
  code: string,
  props: object,
): Result<CardElement, DrawError> | 'lost' {
  let outcome: Result<CardElement, DrawError>;
  isTooDeep = false;
  const runtime = quickjs.newRuntime();
  try {
    runtime.setMaxStackSize(stackBytes);
    let interrupts = 0;
    runtime.setInterruptHandler(() => ++interrupts > maxInterrupts);
    const context = runtime.newContext();
    try {
      outcome = runCard(context, code, props);
    } finally {
      context.dispose();
    }
  } catch (error) {
    // The host's stack ended before the sandbox's own.
    if (error instanceof RangeError) isTooDeep = true;
    return 'lost';
  } finally {
    try {
      runtime.dispose();
    } catch {
      // Disposal asserts after an allocation failure; the module is then replaced.
      // biome-ignore lint/correctness/noUnsafeFinally: the caller must learn that the module is lost
      return 'lost';
    }
  }
  return outcome;
}

function runCard(context: QuickJSContext, code: string, props: object): Result<CardElement, DrawError> {
  const prepared = context.evalCode(prelude, 'prelude.js');
  if (prepared.error) return fail(describeThrown(takeDump(context, prepared.error)));
  prepared.value.dispose();
  const format = context.evalCode(formatScript, 'format.js');
  if (format.error) return fail(describeThrown(takeDump(context, format.error)));
  // The card's first line stays line 1; only its first column moves, by the length of `wrap`.
  const card = context.evalCode(`${wrap}${code}\n})`, 'card.js');
  if (card.error) {
    format.value.dispose();
    return fail(unwrapColumn(describeThrown(takeDump(context, card.error))));
  }
  const run = context.getProp(context.global, '__run');
  const propsJson = context.newString(JSON.stringify(props));
  const result = context.callFunction(run, context.undefined, card.value, propsJson, format.value);
  for (const handle of [run, propsJson, card.value, format.value]) handle.dispose();
  if (result.error) return fail(unwrapColumn(describeThrown(takeDump(context, result.error))));
  const json = context.getString(result.value);
  result.value.dispose();
  const element = validateElement(json);
  if (typeof element === 'string')
    return fail({ code: 'evaluate.not-element', message: element, ordinal: null, at: null });
  return ok(element);
}

const wrap = '(function (exports, require) { ';

function unwrapColumn(error: DrawError): DrawError {
  if (error.at?.line !== 1) return error;
  return { ...error, at: { line: 1, column: Math.max(1, error.at.column - wrap.length) } };
}

function takeDump(context: QuickJSContext, handle: Parameters<QuickJSContext['dump']>[0]): unknown {
  const dumped: unknown = context.dump(handle);
  handle.dispose();
  return dumped;
}
