import { useEffect, useRef } from 'react';
import type { Pixels } from '../../runtime/card.ts';

/** Pixels as they are, one to one; how large they show is the class's business. */
export function PixelCanvas({ pixels, className }: { pixels: Pixels; className?: string | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    // Pixels whose memory holds a newer picture by now are not drawn again.
    if (!element || pixels.data.length === 0) return;
    // Setting the size clears the canvas, so it is done only when it changes.
    if (element.width !== pixels.widthPx) element.width = pixels.widthPx;
    if (element.height !== pixels.heightPx) element.height = pixels.heightPx;
    element.getContext('2d')?.putImageData(new ImageData(pixels.data, pixels.widthPx, pixels.heightPx), 0, 0);
  }, [pixels]);
  return <canvas ref={canvas} className={className} data-exact="" />;
}
