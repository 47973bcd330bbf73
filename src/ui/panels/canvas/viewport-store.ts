import { create } from 'zustand';

export const minScale = 0.1;
export const maxScale = 8;

interface Viewport {
  /** `fit` follows the size of the stage. */
  zoom: 'fit' | number;
  /** What the zoom comes to. */
  scale: number;
  /** Px on screen from the centred place. */
  panX: number;
  panY: number;
  setZoom(zoom: 'fit' | number): void;
  setScale(scale: number): void;
  panBy(dx: number, dy: number): void;
}

/** How the stage shows the card; of this tab only, so it is not stored. */
export const useViewport = create<Viewport>((set) => ({
  zoom: 'fit',
  scale: 1,
  panX: 0,
  panY: 0,
  setZoom: (zoom) =>
    set(zoom === 'fit' ? { zoom, panX: 0, panY: 0 } : { zoom: clampScale(zoom), scale: clampScale(zoom) }),
  setScale: (scale) => set({ scale }),
  panBy: (dx, dy) => set(({ panX, panY }) => ({ panX: panX + dx, panY: panY + dy })),
}));

const clampScale = (scale: number) => Math.min(maxScale, Math.max(minScale, scale));
