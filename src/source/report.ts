import type { Span } from '../lib/text-span.ts';
import type { Diagnostic, Severity } from '../template/diagnostic.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';

/** The source being read, with the list that its diagnostics go to. */
export interface Report {
  text: string;
  lines: LineIndex;
  diagnostics: Diagnostic[];
  error(code: string, span: Span, message: string): void;
  warn(code: string, span: Span, message: string): void;
}

export function createReport(text: string): Report {
  const lines = createLineIndex(text);
  const diagnostics: Diagnostic[] = [];
  const add = (severity: Severity, code: string, span: Span, message: string): void => {
    const from = Math.min(Math.max(span.from, 0), text.length);
    const to = Math.min(Math.max(span.to, from), text.length);
    diagnostics.push({ code, severity, message, from, to, ...lines.at(from) });
  };
  return {
    text,
    lines,
    diagnostics,
    error: (code, span, message) => add('error', code, span, message),
    warn: (code, span, message) => add('warning', code, span, message),
  };
}
