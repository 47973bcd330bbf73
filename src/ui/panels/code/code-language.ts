export type CodeLanguage = 'tsx' | 'js' | 'json' | 'plain';

/** How a file is coloured; markup of most frameworks reads well as TSX. */
export function codeLanguage(path: string): CodeLanguage {
  if (/\.(tsx|jsx|m?ts|html|astro|vue|svelte)$/.test(path)) return 'tsx';
  if (/\.(hbs|ejs|njk|liquid|erb|heex|blade\.php)$/.test(path)) return 'tsx';
  if (/\.m?js$/.test(path)) return 'js';
  return /\.json$/.test(path) ? 'json' : 'plain';
}
