import { toDrawRequest } from '../editor/card-ref.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Pixels } from '../runtime/card.ts';
import { compileSource } from '../source/compile.ts';
import type { Template, Values } from '../template/schema.ts';
import type { Verdict } from '../template/verdict.ts';
import { loadCardFiles } from './load-card-files.ts';
import type { Session } from './session.ts';

export interface DrawnTemplate {
  pixels: Pixels;
  verdict: Verdict;
}

/** One exact picture of a template that is not the open one; the error is a sentence. */
export async function drawTemplate(
  { editor, blobs, fetchAppFile }: Session,
  { template, startedFrom }: { template: Template; startedFrom: string | null },
  values: Values,
): Promise<Result<DrawnTemplate, string>> {
  const { manifest, source } = template;
  const compiled = compileSource(source, manifest.kind);
  if (!compiled.ok) return fail(compiled.error[0]?.message ?? 'The source has errors.');
  await loadCardFiles(manifest, startedFrom, blobs, fetchAppFile);
  return new Promise((resolve) => {
    let verdict: Verdict | undefined;
    const request = toDrawRequest(manifest, compiled.value.code, values, 'pixels');
    editor.ports.renderer.drawQueued(request, (event) => {
      if (event.type === 'draft') verdict = event.draft.verdict;
      if (event.type === 'exact' && verdict) resolve(ok({ pixels: event.pixels, verdict }));
      if (event.type === 'failed') resolve(fail(event.error.message));
    });
  });
}
