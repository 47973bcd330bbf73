import { useEffect, useRef, useState } from 'react';
import type { Cell } from '../../../lab/cell.ts';
import type { Finding } from '../../../lab/checks/check.ts';
import type { LabRow } from '../../../lab/lab-row.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import type { Pixels } from '../../../runtime/card.ts';
import { useLab } from '../../lab-context.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { useEditor } from '../../session-context.tsx';
import styles from './LabDrawer.module.css';
import { placeFindings, placeOverflows } from './place-findings.ts';

const widthPx = 352;

/** The exact card, drawn for this look: the small picture stands in until it is there. */
export function DrawerPicture({
  row,
  rendition,
  cell,
  findings,
}: {
  row: LabRow;
  rendition: Rendition;
  cell: Cell;
  findings: readonly Finding[];
}) {
  const lab = useLab();
  const editor = useEditor();
  const [drawn, setDrawn] = useState<{ key: string; pixels: Pixels } | null>(null);
  const request = lab.requestOf(row, rendition.size);
  const key = JSON.stringify(request);
  const latest = useRef(request);
  latest.current = request;

  useEffect(() => {
    if (!latest.current) return;
    return editor.ports.renderer.drawQueued(latest.current, (event) => {
      if (event.type === 'exact') setDrawn({ key, pixels: event.pixels });
    });
  }, [editor, key]);

  const pixels = drawn?.key === key ? drawn.pixels : null;
  const { crop } = rendition;
  const shown = rendition.kind === 'thumbnail' ? Math.min(rendition.shownPx, widthPx) : widthPx;
  return (
    <div
      className={joinClasses(styles.picture, (cell.isStale || cell.status === 'failed') && styles.stale)}
      style={{ width: shown, aspectRatio: `${crop.widthPx} / ${crop.heightPx}` }}
    >
      {cell.pictureUrl && <img src={cell.pictureUrl} alt="" />}
      {pixels && <CroppedPixels pixels={pixels} rendition={rendition} />}
      {placeOverflows(findings, rendition).map((place) => (
        <i key={JSON.stringify(place)} className={styles.overflow} style={place} aria-hidden="true" />
      ))}
      {placeFindings(findings, rendition).map(({ number, finding, x, y }) => (
        <b
          key={number}
          className={joinClasses(styles.pin, finding.severity === 'err' && styles.errPin)}
          style={{ left: `${100 * x}%`, top: `${100 * y}%` }}
          aria-hidden="true"
        >
          {number}
        </b>
      ))}
    </div>
  );
}

/** The part of the pixels that a rendition shows. */
export function CroppedPixels({ pixels, rendition: { crop } }: { pixels: Pixels; rendition: Rendition }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    element.width = crop.widthPx;
    element.height = crop.heightPx;
    const image = new ImageData(pixels.data, pixels.widthPx, pixels.heightPx);
    element.getContext('2d')?.putImageData(image, -crop.x, -crop.y);
  }, [pixels, crop]);
  return <canvas ref={canvas} />;
}
