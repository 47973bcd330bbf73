import { useRef } from 'react';
import styles from './Splitter.module.css';

interface SplitterProps {
  name: string;
  /** The edge of its panel on which it sits. */
  side: 'left' | 'right';
  widthPx: number;
  min: number;
  max: number;
  /** Double click goes back to it. */
  initial: number;
  onChange: (widthPx: number) => void;
}

const keyStepPx = 16;

export function Splitter({ name, side, widthPx, min, max, initial, onChange }: SplitterProps) {
  const drag = useRef<{ x: number; widthPx: number } | null>(null);
  const clamp = (next: number) => Math.round(Math.min(max, Math.max(min, next)));
  const outward = side === 'right' ? 1 : -1;
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={widthPx}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles.splitter}
      data-side={side}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, widthPx };
      }}
      onPointerMove={(event) => {
        if (drag.current) onChange(clamp(drag.current.widthPx + outward * (event.clientX - drag.current.x)));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onChange(initial)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onChange(clamp(widthPx - outward * keyStepPx));
        if (event.key === 'ArrowRight') onChange(clamp(widthPx + outward * keyStepPx));
      }}
    />
  );
}
