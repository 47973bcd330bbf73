import type { Result } from '../lib/result.ts';
import type { DrawEvent, DrawRequest } from '../render/protocol.ts';
import type { DrawError } from '../runtime/card.ts';

/** What the editor needs of the world; main.tsx hands in the real ones. */
export interface EditorPorts {
  now(): number;
  /** Returns what cancels it. */
  after(ms: number, run: () => void): () => void;
  createId(): string;
  renderer: {
    drawCanvas(request: DrawRequest, listener: (event: DrawEvent) => void): () => void;
    drawQueued(request: DrawRequest, listener: (event: DrawEvent) => void): () => void;
    /** Nobody waits for a card. */
    isIdle(): boolean;
    /** Draws a card that nobody looks at; `onEnd` hears whether there was a picture. Returns what cancels it. */
    rehearse(request: DrawRequest, onEnd: (hasDrawn: boolean) => void): () => void;
    drawPng(request: DrawRequest): Promise<Result<Uint8Array<ArrayBuffer>, DrawError>>;
  };
}
