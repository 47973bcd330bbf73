import type { CheckId } from '../../../lab/checks/check.ts';

/** As the checks call themselves; their code stays in the workers. */
export const checkNames: Record<CheckId, string> = {
  clipped: 'Clipped text',
  contrast: 'Contrast of text',
  'fallback-face': 'Fallback fonts',
  image: 'Images',
  'missing-glyph': 'Missing letters',
  'next-og': 'next/og',
  'orphan-word': 'Orphan words',
  overflow: 'Overflow',
  placeholder: 'Placeholders',
  'safe-area': 'Crops',
  'small-text': 'Size of text',
  'text-direction': 'Right to left',
  'title-overlay': 'Title overlay of X',
  weight: 'Weight',
};
