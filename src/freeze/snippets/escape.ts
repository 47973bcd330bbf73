/** For an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** For an attribute in double quotes, in a template where braces or backticks begin code. */
export function escapeInTemplate(text: string): string {
  const codes: Record<string, string> = {
    '{': '&#123;',
    '}': '&#125;',
    '`': '&#96;',
    $: '&#36;',
    '\\': '&#92;',
  };
  return escapeAttribute(text).replace(/[{}`$\\]/g, (sign) => codes[sign] as string);
}

/** A JavaScript string in single quotes, on one line. */
export function quoteScript(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(/[\n\r\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${escaped}'`;
}

/** The same inside a `<script>` element, which the letters `</script` would end even in a string. */
export function quoteInScriptTag(text: string): string {
  return quoteScript(text).replaceAll('</', '<\\/');
}
