import { useEffect, useRef, useState } from 'react';
import type { Pixels } from '../../../runtime/card.ts';
import { joinClasses } from '../../parts/join-classes.ts';
import { useEditorState } from '../../session-context.tsx';
import styles from './CardPicture.module.css';

/** The exact pixels; while they are being painted, the draft's SVG lies above the older ones. */
export function CardPicture({ dimmed }: { dimmed: boolean }) {
  const exact = useEditorState((state) => state.canvas.lastExact);
  const isDraft = useEditorState((state) => state.canvas.exact === null && state.canvas.status === 'drawing');
  const svg = useEditorState((state) => state.canvas.draft?.svg ?? null);
  return (
    <div className={joinClasses(styles.picture, dimmed && styles.dimmed)}>
      {exact && <PixelCanvas pixels={exact.pixels} />}
      {isDraft && svg && <DraftImage svg={svg} />}
    </div>
  );
}

function PixelCanvas({ pixels }: { pixels: Pixels }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    // Setting the size clears the canvas, so it is done only when it changes.
    if (element.width !== pixels.widthPx) element.width = pixels.widthPx;
    if (element.height !== pixels.heightPx) element.height = pixels.heightPx;
    element.getContext('2d')?.putImageData(new ImageData(pixels.data, pixels.widthPx, pixels.heightPx), 0, 0);
  }, [pixels]);
  return <canvas ref={canvas} className={styles.layer} data-exact="" />;
}

/** Shown once it is decoded, so that nothing flashes; the address is given back when it is replaced. */
function DraftImage({ svg }: { svg: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const image = new Image();
    image.src = next;
    let current = true;
    image.decode().then(
      () => current && setUrl(next),
      () => {},
    );
    return () => {
      current = false;
      URL.revokeObjectURL(next);
    };
  }, [svg]);
  return url && <img src={url} alt="" className={styles.layer} />;
}
