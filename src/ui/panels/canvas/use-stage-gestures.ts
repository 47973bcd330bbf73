import { type RefObject, useEffect, useState } from 'react';
import { useViewport } from './viewport-store.ts';

const zoomPerWheelPx = 0.0015;

/** Wheel pans, Ctrl and wheel zooms at the pointer, Space (or the pan tool) and drag pans. True while panning is on. */
export function useStageGestures(stage: RefObject<HTMLElement | null>, tool: 'select' | 'pan'): boolean {
  const [space, setSpace] = useState(false);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { scale, panBy, setZoom } = useViewport.getState();
      if (!event.ctrlKey && !event.metaKey) return panBy(-event.deltaX, -event.deltaY);
      const before = scale;
      setZoom(scale * Math.exp(-event.deltaY * zoomPerWheelPx));
      const bounds = element.getBoundingClientRect();
      const { panX, panY } = useViewport.getState();
      const grown = useViewport.getState().scale / before - 1;
      const fromCentreX = event.clientX - (bounds.left + bounds.width / 2) - panX;
      const fromCentreY = event.clientY - (bounds.top + bounds.height / 2) - panY;
      panBy(-fromCentreX * grown, -fromCentreY * grown);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [stage]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code === 'Space' && stage.current?.contains(document.activeElement)) {
        event.preventDefault();
        setSpace(true);
      }
    };
    const release = (event: KeyboardEvent) => event.code === 'Space' && setSpace(false);
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', release);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', release);
    };
  }, [stage]);

  useEffect(() => {
    const element = stage.current;
    if (!element || !(space || tool === 'pan')) return;
    const down = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('[role="toolbar"]')) return;
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (element.hasPointerCapture(event.pointerId))
        useViewport.getState().panBy(event.movementX, event.movementY);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
    };
  }, [stage, space, tool]);
  return space;
}
