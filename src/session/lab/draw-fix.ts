import { toCardRef } from '../../editor/card-ref.ts';
import { type CardFix, prepareFix } from '../../editor/commands/apply-fix.ts';
import type { Editor } from '../../editor/editor.ts';
import type { CheckResult } from '../../lab/checks/check.ts';
import type { LabRow } from '../../lab/lab-row.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Pool } from '../../render/pool.ts';
import type { Pixels } from '../../runtime/card.ts';
import { compileSource } from '../../source/compile.ts';
import type { Size } from '../../template/schema.ts';
import type { Verdict } from '../../template/verdict.ts';
import { explaining } from '../explain-absent-font.ts';

/** The card as a fix would make it. */
export interface FixedCard {
  pixels: Pixels;
  verdict: Verdict;
  /** null where the card could not be looked at closer. */
  results: readonly CheckResult[] | null;
}

/** Draws a headline with a fix that is not applied; the error is a sentence. Returns what cancels it. */
export function drawFix(
  editor: Editor,
  submit: Pool['submit'],
  fix: CardFix,
  { row, size: { widthPx, heightPx } }: { row: LabRow; size: Size },
  onCard: (card: Result<FixedCard, string>) => void,
): () => void {
  const prepared = prepareFix(editor, fix);
  if (!prepared.ok) {
    onCard(fail(prepared.error.message));
    return () => {};
  }
  const { manifest, source } = prepared.value.template;
  const compiled = compileSource(source, manifest.kind);
  if (!compiled.ok) {
    onCard(fail(compiled.error[0]?.message ?? 'The source would have an error.'));
    return () => {};
  }
  const card = toCardRef(manifest, compiled.value.code);
  let verdict: Verdict = { kind: 'unknown', reason: '' };
  let pixels: Pixels | null = null;
  let results: readonly CheckResult[] | null = null;
  let error = 'It was not drawn. Try again.';
  const request = {
    card,
    values: row.values,
    widthPx,
    heightPx,
    scale: 1,
    output: 'pixels',
    checks: true,
  } as const;
  const hear = explaining((event) => {
    if (event.type === 'draft') verdict = event.draft.verdict;
    if (event.type === 'exact') pixels = event.pixels;
    if (event.type === 'checks') results = event.results;
    if (event.type === 'failed') error = event.error.message;
    if (event.type === 'done') onCard(pixels ? ok({ pixels, verdict, results }) : fail(error));
  });
  return submit(request, hear);
}
