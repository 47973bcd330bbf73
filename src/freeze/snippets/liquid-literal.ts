/** Liquid would read these as its own tags. */
export function escapeLiquid(html: string): string {
  return html.replace(/\{(?=[{%])/g, '&#123;');
}
