import { fail, type Result } from '../../lib/result.ts';
import type { FontAnswer, FontRequest, ReadFont } from './font.worker.ts';
import type { FontError } from './font-error.ts';

// What a whole font program takes in seconds a hostile file may take for ever.
const timeoutMs = 30_000;

/** In a worker of its own, which a font that hangs or takes all memory ends with. */
function ask(request: FontRequest, signal: AbortSignal): Promise<FontAnswer | FontError> {
  const worker = new Worker(new URL('./font.worker.ts', import.meta.url), { type: 'module', name: 'font' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<FontAnswer | FontError>((resolve) => {
    timer = setTimeout(() => resolve(slow), timeoutMs);
    if (signal.aborted) resolve(cancelled);
    signal.addEventListener('abort', () => resolve(cancelled), { once: true });
    worker.onmessage = ({ data }: MessageEvent<FontAnswer>) => resolve(data);
    worker.onerror = () => resolve(crashed);
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

const slow: FontError = {
  code: 'font.slow',
  message: 'Reading it took more than 30 seconds and was stopped. Export it again with fewer letters.',
};
const crashed: FontError = {
  code: 'font.crashed',
  message: 'Reading it took more memory than there is. Export it again with fewer letters.',
};
const cancelled: FontError = { code: 'font.cancelled', message: 'It was cancelled.' };

export async function readFontFile(file: File, signal: AbortSignal): Promise<Result<ReadFont, FontError>> {
  const answer = await ask({ kind: 'read', file }, signal);
  if (!('kind' in answer)) return fail(answer);
  return answer.kind === 'read' ? answer.font : fail(crashed);
}

/** A static font of a variable one. */
export async function freezeFontWeight(
  bytes: Uint8Array<ArrayBuffer>,
  weight: number | null,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, FontError>> {
  const answer = await ask({ kind: 'freeze', bytes, weight }, signal);
  if (!('kind' in answer)) return fail(answer);
  return answer.kind === 'frozen' ? answer.bytes : fail(crashed);
}
