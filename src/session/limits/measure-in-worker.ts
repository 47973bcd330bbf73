import type { MeasuredLimit } from '../../freeze/measure-limits.ts';
import type { LimitsAnswer, LimitsRequest } from './limits.worker.ts';

/** Packing megabytes to weigh them takes a second that the page does not have. Returns what cancels it. */
export function measureInWorker(
  request: LimitsRequest,
  onMeasured: (measured: readonly MeasuredLimit[] | null) => void,
): () => void {
  const worker = new Worker(new URL('./limits.worker.ts', import.meta.url), {
    type: 'module',
    name: 'limits',
  });
  worker.onmessage = ({ data }: MessageEvent<LimitsAnswer>) => {
    worker.terminate();
    onMeasured(data);
  };
  worker.onerror = () => {
    worker.terminate();
    onMeasured(null);
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
