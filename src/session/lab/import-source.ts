import type { FileError, SourceTable } from '../../lab/imports/source-record.ts';
import type { Result } from '../../lib/result.ts';
import type { ImportAnswer, ImportRequest } from './import.worker.ts';

export interface ImportListeners {
  /** Bytes of a file, or files of a folder. */
  onProgress(done: number, total: number): void;
  onTable(table: Result<SourceTable, FileError>): void;
}

/** Reads what the user chose in a worker of its own, so that the page answers. Returns what cancels it. */
export function importSource(request: ImportRequest, { onProgress, onTable }: ImportListeners): () => void {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.kind === 'progress') return onProgress(data.done, data.total);
    worker.terminate();
    onTable(data.table);
  };
  // An import that takes all memory ends here, and not with the page.
  worker.onerror = () => {
    worker.terminate();
    onTable({
      ok: false,
      error: {
        code: 'import.crashed',
        message: 'Reading this file took more memory than there is. Split it.',
      },
    });
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
