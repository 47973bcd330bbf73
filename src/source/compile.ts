import type { Result } from '../lib/result.ts';
import { fail, ok } from '../lib/result.ts';
import type { Diagnostic } from '../template/diagnostic.ts';
import { compileJsonCode } from './json/compile-json.ts';
import { compileJsxCode } from './jsx/compile-jsx.ts';
import { parseSource } from './parse.ts';
import { createReport } from './report.ts';
import type { Compiled, CompiledCode, Parsed, SourceKind, SourceTree } from './source-tree.ts';

/**
 * Plain code for a source: the same text gives the same code. Fails with the diagnostics of severity error;
 * never throws.
 */
export function compileSource(text: string, kind: SourceKind): Result<Compiled, Diagnostic[]> {
  return compileParsed(text, parseSource(text, kind));
}

/** The same for a text that was parsed already. */
export function compileParsed(text: string, { tree, diagnostics }: Parsed): Result<Compiled, Diagnostic[]> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !tree) return fail(errors);
  try {
    return ok({ tree, ...compileCode(text, tree) });
  } catch (error) {
    return fail([describeFailure(text, error)]);
  }
}

function compileCode(text: string, tree: SourceTree): CompiledCode {
  return tree.kind === 'jsx' ? compileJsxCode(text, tree) : compileJsonCode(text);
}

// The parser read the text, so this is a piece of syntax that the compiler does not know, or too deep a nesting.
function describeFailure(text: string, error: unknown): Diagnostic {
  const report = createReport(text);
  const place = error as { pos?: unknown };
  const from = typeof place.pos === 'number' ? Math.min(place.pos, text.length) : 0;
  report.error(
    'source.compile',
    { from, to: from },
    'This piece of syntax cannot be compiled. Write it in a simpler way.',
  );
  return report.diagnostics[0]!;
}
