import baseVariant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { fail, ok, type Result } from '../lib/result.ts';
import type { CardElement, DrawError, Evaluator } from '../runtime/card.ts';
import { describeThrown } from './evaluate-error.ts';
import formatSource from './format.js?raw';
import { copyMemory, type FreshMemory } from './fresh-memory.ts';
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
// machine must not count, so that no interval counts for more than `maxIntervalMs`. After an interval as slow as
// `slowIntervalMs` the clock is asked at each branch: eight products of long integers take half a second.
const maxMs = 1500;
const maxIntervalMs = 600;
const slowIntervalMs = 20;

const formatScript = `(() => { ${formatSource.replace(/^export function/gm, 'function')}
return { formatDate, formatNumber, plural, initials, upper, lower, join }; })()`;

function compileWasm(bytes: Uint8Array | WebAssembly.Module): WebAssembly.Module {
  return bytes instanceof WebAssembly.Module
    ? bytes
    : new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
}

/**
 * A context in which prelude and format.js have run, and the memory as it was then. Before each card the memory is put back,
 * so that every card meets the same bytes: no card sees another, and nothing is set up twice.
 */
interface Sandbox {
  memory: WebAssembly.Memory;
  fresh: FreshMemory;
  runtime: QuickJSRuntime;
  context: QuickJSContext;
  /** The prelude's own function that runs a card, and the object made of format.js. */
  run: QuickJSHandle;
  format: QuickJSHandle;
  /** Where the context keeps the branches left until the next interrupt, in bytes; null when unknown. */
  counter: number | null;
}

async function openSandbox(wasmModule: WebAssembly.Module): Promise<Sandbox> {
  const memory = new WebAssembly.Memory({
    initial: initialMemoryBytes / pageBytes,
    maximum: maxMemoryBytes / pageBytes,
  });
  const quickjs = await newQuickJSWASMModuleFromVariant(
    newVariant(baseVariant, { wasmModule, wasmMemory: memory }),
  );
  const counterOffset = findCounter(quickjs, memory);
  const runtime = quickjs.newRuntime();
  runtime.setMaxStackSize(stackBytes);
  // Only the first handler is announced to the wasm, so it must be there before the memory is copied.
  runtime.setInterruptHandler(() => false);
  const context = runtime.newContext();
  context.unwrapResult(context.evalCode(prelude, 'prelude.js')).dispose();
  const format = context.unwrapResult(context.evalCode(formatScript, 'format.js'));
  const run = context.getProp(context.global, '__run');
  const counter = counterOffset === null ? null : addressOf(context) + counterOffset;
  return { memory, fresh: copyMemory(memory), runtime, context, run, format, counter };
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
      if (typeof outcome === 'string' || hasGrown) sandbox = openSandbox(wasmModule);
      if (outcome === 'too-deep') return fail(tooDeep());
      if (outcome === 'lost' || (hasGrown && !outcome.ok && isThrownNothing(outcome.error)))
        return fail(outOfMemory());
      return outcome;
    },
  };
}

const tooDeep = () => describeThrown({ name: 'InternalError', message: 'stack overflow' });

const outOfMemory = () => describeThrown({ name: 'InternalError', message: 'out of memory' });

/** Without memory for an error object QuickJS throws null or ''. */
const isThrownNothing = ({ code, at }: DrawError): boolean => code === 'evaluate.threw' && at === null;

function evaluateOnce(
  sandbox: Sandbox,
  code: string,
  props: object,
): Result<CardElement, DrawError> | 'lost' | 'too-deep' {
  const { memory, fresh, runtime, context, counter } = sandbox;
  fresh.putBack();
  runtime.setInterruptHandler(createLimit(counter === null ? null : [memory, counter]));
  const handles: QuickJSHandle[] = [];
  try {
    const outcome = runCard(sandbox, code, props, handles);
    // Disposal asserts after an allocation failure, which takes memory that has grown.
    if (memory.buffer.byteLength > initialMemoryBytes)
      for (const used of [...handles, sandbox.run, sandbox.format, context, runtime]) used.dispose();
    return outcome;
  } catch (error) {
    // The host's stack ended before the sandbox's own.
    return error instanceof RangeError ? 'too-deep' : 'lost';
  }
}

type Counter = [memory: WebAssembly.Memory, address: number];

const viewOf = ([memory, address]: Counter): [ArrayBuffer, number, number] => [memory.buffer, address, 1];

/** Says when a card has computed enough. `counter`: the place of QuickJS's own count, to be asked more often. */
function createLimit(counter: Counter | null): () => boolean {
  let branches = 0;
  let asked = branchesPerInterrupt;
  let spentMs = 0;
  let lastMs = performance.now();
  // Growing the memory detaches the view of it.
  let left = counter ? new Int32Array(...viewOf(counter)) : new Int32Array();
  // What the memory was kept with would let a card branch thousands of times before the clock is asked at all.
  if (counter) left[0] = asked;
  return () => {
    const nowMs = performance.now();
    const intervalMs = nowMs - lastMs;
    lastMs = nowMs;
    spentMs += Math.min(intervalMs, maxIntervalMs);
    let passed = defaultBranchesPerInterrupt;
    if (counter) {
      if (left.length === 0) left = new Int32Array(...viewOf(counter));
      // Regular expressions call without a reset, after as many steps of their own.
      if (left[0] === defaultBranchesPerInterrupt) passed = asked;
      asked = intervalMs > slowIntervalMs ? 1 : branchesPerInterrupt;
      left[0] = asked;
    }
    branches += passed;
    return branches > maxBranches || spentMs > maxMs;
  };
}

/** `handles` get what was made on the way. Mostly they are not disposed of: their memory is put back as a whole. */
function runCard(
  { context, run, format }: Sandbox,
  code: string,
  props: object,
  handles: QuickJSHandle[],
): Result<CardElement, DrawError> {
  const failWith = (thrown: QuickJSHandle) => {
    handles.push(thrown);
    return fail(unwrapColumn(describeThrown(context.dump(thrown))));
  };
  // The card's first line stays line 1; only its first column moves, by the length of `wrap`.
  const card = context.evalCode(`${wrap}${code}\n})`, 'card.js');
  if (card.error) return failWith(card.error);
  const propsJson = context.newString(JSON.stringify(props));
  handles.push(card.value, propsJson);
  const result = context.callFunction(run, context.undefined, card.value, propsJson, format);
  if (result.error) return failWith(result.error);
  handles.push(result.value);
  const element = validateElement(context.getString(result.value));
  if (typeof element === 'string')
    return fail({ code: 'evaluate.not-element', message: element, ordinal: null, at: null });
  return ok(element);
}

const wrap = '(function (exports, require) { ';

function unwrapColumn(error: DrawError): DrawError {
  if (error.at?.line !== 1) return error;
  return { ...error, at: { line: 1, column: Math.max(1, error.at.column - wrap.length) } };
}
