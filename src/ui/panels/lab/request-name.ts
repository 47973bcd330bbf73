import type { ImportRequest } from '../../../session/lab/import.worker.ts';

/** What a list is called: its file or folder. */
export function requestName(request: ImportRequest): string {
  if (request.kind === 'file') return request.file.name;
  const [folder, ...inside] = (request.paths[0] ?? '').split('/');
  return inside.length > 0 ? folder! : `${request.files.length} files`;
}
