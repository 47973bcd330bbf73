import type { Difference, TemplatePart } from '../../../template/compare-templates.ts';

const words: Record<TemplatePart, string> = {
  name: 'the name',
  source: 'the source',
  sizes: 'sizes',
  fields: 'fields',
  rules: 'text rules',
  fonts: 'fonts',
  images: 'images',
  tokens: 'tokens',
  headlines: 'headlines',
};

/** One sentence on where two templates differ. */
export function describeDifferences(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'Both are the same.';
  const parts = differences.map(({ part, names }) =>
    names.length > 0
      ? `${words[part]} (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''})`
      : words[part],
  );
  return `Different: ${parts.join('; ')}.`;
}
