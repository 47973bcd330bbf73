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
// Counting branches, not time, gives the same outcome on every machine; a card needs some ten thousand.
const maxBranches = 5_000_000;
const branchesPerInterrupt = 8;
// What QuickJS sets its own counter to before it calls the interrupt handler.
const defaultBranchesPerInterrupt = 10_000;
// Copying and searching long texts take long without a branch, so the clock is the last resort. A pause of the
// machine must not count, so that no interval counts for more than `maxIntervalMs`.
const maxMs = 1500;
const maxIntervalMs = 600;

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
  /** Where a context keeps the branches left until the next interrupt, in bytes from its address; null when unknown. */
  counterOffset: number | null;
}

async function openSandbox(wasmModule: WebAssembly.Module): Promise<Sandbox> {
  const memory = new WebAssembly.Memory({
    initial: initialMemoryBytes / pageBytes,
    maximum: maxMemoryBytes / pageBytes,
  });
  const quickjs = await newQuickJSWASMModuleFromVariant(
    newVariant(baseVariant, { wasmModule, wasmMemory: memory }),
  );
  return { quickjs, memory, counterOffset: findCounter(quickjs, memory) };
}

/** QuickJS resets its counter just before it calls the handler, which shows where in the context it lies. */
function findCounter(quickjs: QuickJSWASMModule, memory: WebAssembly.Memory): number | null {
  const runtime = quickjs.newRuntime();
  const context = runtime.newContext();
  const found: number[] = [];
  runtime.setInterruptHandler(() => {
    const words = new Int32Array(memory.buffer, addressOf(context), 150);
    words.forEach((word, index) => {
      if (word === defaultBranchesPerInterrupt) found.push(4 * index);
    });
    return true;
  });
  context.evalCode('for (;;);').dispose();
  context.dispose();
  runtime.dispose();
  return found.length === 1 ? found[0]! : null;
}

const addressOf = (context: QuickJSContext): number =>
  (context as unknown as { ctx: { value: number } }).ctx.value;

/** `wasm`: the bytes of QuickJS's wasm, or the compiled module where the host forbids compiling (Workers). */
export async function createQuickJsEvaluator(wasm: Uint8Array | WebAssembly.Module): Promise<Evaluator> {
  const wasmModule = compileWasm(wasm);
  let sandbox = openSandbox(wasmModule);
  await sandbox;
  return {
    async evaluate(code, props) {
      const opened = await sandbox;
      const outcome = evaluateOnce(opened, code, props);
      const hasGrown = opened.memory.buffer.byteLength > initialMemoryBytes;
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
  { quickjs, memory, counterOffset }: Sandbox,
  code: string,
  props: object,
): Result<CardElement, DrawError> | 'lost' {
  let outcome: Result<CardElement, DrawError>;
  isTooDeep = false;
  const runtime = quickjs.newRuntime();
  try {
    runtime.setMaxStackSize(stackBytes);
    const context = runtime.newContext();
    try {
      runtime.setInterruptHandler(
        createLimit(counterOffset === null ? null : [memory, addressOf(context) + counterOffset]),
      );
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

/** Says when a card has computed enough. `counter`: the place of QuickJS's own count, to be asked more often. */
function createLimit(counter: [WebAssembly.Memory, address: number] | null): () => boolean {
  let branches = 0;
  let spentMs = 0;
  let lastMs = performance.now();
  // Growing the memory detaches the view of it.
  let left = new Int32Array();
  return () => {
    let passed = defaultBranchesPerInterrupt;
    if (counter) {
      const [memory, address] = counter;
      if (left.length === 0) left = new Int32Array(memory.buffer, address, 1);
      // Regular expressions call without a reset, after as many steps of their own.
      if (branches > 0 && left[0] === defaultBranchesPerInterrupt) passed = branchesPerInterrupt;
      left[0] = branchesPerInterrupt;
    }
    branches += passed;
    const nowMs = performance.now();
    spentMs += Math.min(nowMs - lastMs, maxIntervalMs);
    lastMs = nowMs;
    return branches > maxBranches || spentMs > maxMs;
  };
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
