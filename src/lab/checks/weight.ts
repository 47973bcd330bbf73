import type { Pixels } from '../../runtime/card.ts';
import type { Check, Finding } from './check.ts';

interface Limit {
  bytes: number;
  words: string;
  severity: Finding['severity'];
  why: string;
}

// From the heaviest; only the first that is passed is said.
const limits: readonly Limit[] = [
  { bytes: 8_000_000, words: '8 MB', severity: 'err', why: 'Facebook takes no image above 8 MB' },
  { bytes: 5_000_000, words: '5 MB', severity: 'err', why: 'X takes no image of 5 MB or more' },
  {
    bytes: 600_000,
    words: '600 KB',
    severity: 'warn',
    why: 'messengers are reported to leave out images above 600 KB',
  },
  { bytes: 300_000, words: '300 KB', severity: 'note', why: 'below 300 KB every preview loads it at once' },
];
export const lightestLimitBytes = 300_000;

/**
 * The PNG against what platforms take. No edit is offered: what weighs is the photo itself or the whole of a design, and
 * another format is chosen where a version is exported.
 */
export const weight: Check = {
  id: 'weight',
  title: 'Weight',
  judge: ({ pngBytes, pixels }) => {
    if (pngBytes === null) {
      if (mostPngBytes(pixels) <= lightestLimitBytes) return [];
      return { unknown: 'No PNG was made of this card, so its weight is not known.' };
    }
    const passed = limits.find(({ bytes }) => pngBytes > bytes);
    if (!passed) return [];
    const { words, severity, why } = passed;
    return [
      {
        code: `weight.${words.replace(' ', '-').toLowerCase()}`,
        severity,
        message: `The PNG has ${describe(pngBytes)}, more than ${words}: ${why}.`,
        cure: 'Replace the photo by a calmer one, use fewer gradients and blurs, or serve the card as JPEG.',
        ordinal: null,
        box: null,
      },
    ];
  },
};

const describe = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1000)} KB`;

/**
 * A PNG is never heavier than this: a pixel like its left neighbour costs next to nothing. Flat cards need not be
 * encoded to know that they are light.
 */
export function mostPngBytes({ widthPx, heightPx, data }: Pixels): number {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  let changes = 0;
  for (let at = 1; at < pixels.length; at++) if (pixels[at] !== pixels[at - 1]) changes++;
  return 1000 + heightPx * 16 + Math.ceil((widthPx * heightPx) / 50) + changes * 5;
}
