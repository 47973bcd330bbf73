import { useEffect, useRef, useState } from 'react';
import { joinClasses } from '../../parts/join-classes.ts';
import { PixelCanvas } from '../../parts/PixelCanvas.tsx';
import { useEditorState } from '../../session-context.tsx';
import styles from './CardPicture.module.css';

/** The exact pixels; where painting newer ones takes long, the draft's SVG lies above them until they are there. */
export function CardPicture({ dimmed }: { dimmed: boolean }) {
  const exact = useEditorState((state) => state.canvas.lastExact);
  const isDraft = useEditorState((state) => state.canvas.showsDraft && state.canvas.status === 'drawing');
  const svg = useEditorState((state) => state.canvas.draft?.svg ?? null);
  return (
    <div className={joinClasses(styles.picture, dimmed && styles.dimmed)}>
      {exact && <PixelCanvas pixels={exact.pixels} className={styles.layer} />}
      {isDraft && svg && <DraftImage svg={svg} />}
    </div>
  );
}

/** Shown once it is decoded, so that nothing flashes. A newer one waits for that, else fast typing would show none. */
function DraftImage({ svg }: { svg: string }) {
  const [url, setUrl] = useState<string | null>(null);
  const newest = useRef(svg);
  const isDecoding = useRef(false);
  const isShown = useRef(true);
  newest.current = svg;
  useEffect(() => {
    if (isDecoding.current) return;
    isDecoding.current = true;
    let shown = '';
    const decode = async () => {
      while (shown !== newest.current) {
        shown = newest.current;
        const next = URL.createObjectURL(new Blob([shown], { type: 'image/svg+xml' }));
        const image = new Image();
        image.src = next;
        // One that cannot be decoded leaves the older picture until the exact one comes.
        if ((await image.decode().then(isTrue, isFalse)) && isShown.current) setUrl(next);
        else URL.revokeObjectURL(next);
      }
      isDecoding.current = false;
    };
    void decode();
  }, [svg]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return url && <img src={url} alt="" className={styles.layer} />;
}

const isTrue = () => true;
const isFalse = () => false;
