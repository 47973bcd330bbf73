import { ok, type Result } from '../../lib/result.ts';
import { astroTrap, printAstro } from './astro.ts';
import { htmlTrap, printHtml } from './html.ts';
import { type MetaCard, normaliseMetaCard, type SnippetError } from './meta-card.ts';
import { nextAppTrap, printNextApp } from './next-app.ts';

export type SnippetTarget = 'html' | 'next-app' | 'astro';

export interface Snippet {
  target: SnippetTarget;
  /** As the framework is called. */
  label: string;
  /** Where the code goes, in a path that the site may name otherwise. */
  file: string;
  code: string;
  /** One sentence on what goes wrong in this framework. */
  trap: string;
}

interface Printer {
  label: string;
  file: string;
  trap: string;
  print(card: MetaCard): string;
}

const printers: Record<SnippetTarget, Printer> = {
  html: { label: 'HTML', file: 'index.html', trap: htmlTrap, print: printHtml },
  'next-app': {
    label: 'Next.js App Router',
    file: 'app/blog/[slug]/page.tsx',
    trap: nextAppTrap,
    print: printNextApp,
  },
  astro: { label: 'Astro', file: 'src/components/OpenGraph.astro', trap: astroTrap, print: printAstro },
};

/** In the order in which they are offered. */
export const snippetTargets: readonly SnippetTarget[] = ['html', 'next-app', 'astro'];

export function snippetLabel(target: SnippetTarget): string {
  return printers[target].label;
}

/** The meta tags in one framework's form; fails when an address, the locale or the theme colour is unusable. */
export function metaSnippet(target: SnippetTarget, card: MetaCard): Result<Snippet, SnippetError> {
  const normalised = normaliseMetaCard(card);
  if (!normalised.ok) return normalised;
  const { label, file, trap, print } = printers[target];
  return ok({ target, label, file, code: print(normalised.value), trap });
}
