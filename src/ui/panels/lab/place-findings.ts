import type { Finding } from '../../../lab/checks/check.ts';
import type { Rendition } from '../../../lab/renditions.ts';

export interface FindingPin {
  /** As in the list, from 1. */
  number: number;
  finding: Finding;
  /** Centre of the pin, in shares of the rendition from 0 to 1. */
  x: number;
  y: number;
}

// In shares of the width: pins are whole at the edges, and those that meet stand side by side.
const edge = 0.03;
const step = 0.06;

/** One pin per finding that has a place, at the upper right corner of what it is about. */
export function placeFindings(findings: readonly Finding[], { crop }: Pick<Rendition, 'crop'>): FindingPin[] {
  const pins: FindingPin[] = [];
  for (const [index, finding] of findings.entries()) {
    if (!finding.box) continue;
    const { x, y, width } = finding.box;
    const pin = {
      number: index + 1,
      finding,
      x: clamp((x + width - crop.x) / crop.widthPx),
      y: clamp((y - crop.y) / crop.heightPx),
    };
    while (pins.some((other) => meets(pin, other)) && pin.x > edge + step) pin.x -= step;
    pins.push(pin);
  }
  return pins;
}

/** Where text leaves its place, in percent of the rendition; what is not on it is left out. */
export function placeOverflows(
  findings: readonly Finding[],
  { crop }: Pick<Rendition, 'crop'>,
): { left: string; top: string; width: string; height: string }[] {
  return findings.flatMap(({ code, box }) => {
    if (!code.startsWith('overflow.') || !box) return [];
    const left = Math.max(0, box.x - crop.x);
    const top = Math.max(0, box.y - crop.y);
    const width = Math.min(crop.widthPx, box.x - crop.x + box.width) - left;
    const height = Math.min(crop.heightPx, box.y - crop.y + box.height) - top;
    if (width <= 0 || height <= 0) return [];
    const percent = (px: number, of: number) => `${(100 * px) / of}%`;
    return [
      {
        left: percent(left, crop.widthPx),
        top: percent(top, crop.heightPx),
        width: percent(width, crop.widthPx),
        height: percent(height, crop.heightPx),
      },
    ];
  });
}

const clamp = (share: number): number => Math.min(1 - edge, Math.max(edge, share));

const meets = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
  Math.abs(a.x - b.x) < step - 1e-9 && Math.abs(a.y - b.y) < 2 * step;
