// A stand-in for the real compiler.
export function compileSource(text, kind) {
  if (text.includes('syntax error')) return { ok: false, error: [{ code: 'source.syntax', message: 'A bracket is missing.' }] };
  return { ok: true, value: { code: `/* ${kind} */ ${text}` } };
}
