import type { Size } from '../template/schema.ts';

/** One size, or what a platform makes of it. Crops and thumbnails come from the pixels of their size. */
export interface Rendition {
  id: string;
  kind: 'size' | 'crop' | 'thumbnail';
  name: string;
  /** The declared size that is drawn for it. */
  size: Size;
  /** What of it is shown, in px of the size. */
  crop: { x: number; y: number; widthPx: number; heightPx: number };
  /** How wide a platform shows it; the size's own width where that is not limited. */
  shownPx: number;
}

const crops: readonly [id: string, name: string, ratio: number][] = [
  ['crop-191', '1.91 : 1', 1.91],
  ['crop-2', '2 : 1', 2],
  ['crop-1', '1 : 1', 1],
];
const thumbnailsPx = [500, 300];

/** The declared sizes, then the crops and thumbnails that platforms make of the first. */
export function listRenditions(sizes: readonly Size[]): Rendition[] {
  const [first] = sizes;
  if (!first) return [];
  return [
    ...sizes.map((size) => sizeRendition(size)),
    ...crops.map(([id, name, ratio]) => cropRendition(first, id, name, ratio)),
    ...thumbnailsPx.map((px) => thumbnailRendition(first, px)),
  ];
}

const whole = ({ widthPx, heightPx }: Size) => ({ x: 0, y: 0, widthPx, heightPx });

const sizeRendition = (size: Size): Rendition => ({
  id: `size-${size.id}`,
  kind: 'size',
  name: size.id.charAt(0).toUpperCase() + size.id.slice(1),
  size,
  crop: whole(size),
  shownPx: size.widthPx,
});

/** The largest part of this ratio from the middle, in whole px. */
function cropRendition(size: Size, id: string, name: string, ratio: number): Rendition {
  const widthPx = Math.min(size.widthPx, Math.round(size.heightPx * ratio));
  const heightPx = Math.min(size.heightPx, Math.round(size.widthPx / ratio));
  const crop = {
    x: Math.floor((size.widthPx - widthPx) / 2),
    y: Math.floor((size.heightPx - heightPx) / 2),
    widthPx,
    heightPx,
  };
  return { id, kind: 'crop', name, size, crop, shownPx: widthPx };
}

const thumbnailRendition = (size: Size, px: number): Rendition => ({
  id: `thumbnail-${px}`,
  kind: 'thumbnail',
  name: `${px} px wide`,
  size,
  crop: whole(size),
  shownPx: Math.min(px, size.widthPx),
});
