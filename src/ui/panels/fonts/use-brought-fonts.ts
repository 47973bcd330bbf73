import { useEffect, useRef, useState } from 'react';
import { fail, ok, type Result } from '../../../lib/result.ts';
import { addBroughtFace } from '../../../session/fonts/add-brought-face.ts';
import { freezeFontWeight, readFontFile } from '../../../session/fonts/ask-font-worker.ts';
import type { FontError } from '../../../session/fonts/font-error.ts';
import type { FontRef } from '../../../template/schema.ts';
import { useSession } from '../../session-context.tsx';
import { type BroughtEntry, facesOf, openEntry } from './brought-entry.ts';

export interface RefusedFile {
  fileName: string;
  message: string;
}

export type BringState =
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'chosen' }
  /** Weights are being frozen and each face is drawn once. */
  | { kind: 'adding'; done: number; total: number };

const maxFiles = 40;

/** Reads the files one after the other, then makes faces of those that the designer keeps. */
export function useBroughtFonts(files: readonly File[]) {
  const session = useSession();
  const [state, setState] = useState<BringState>({ kind: 'reading', done: 0, total: files.length });
  const [entries, setEntries] = useState<readonly BroughtEntry[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const cancelling = useRef(new AbortController());

  useEffect(() => {
    const controller = new AbortController();
    cancelling.current = controller;
    setEntries([]);
    setRefused([]);
    void (async () => {
      for (const [index, file] of files.entries()) {
        setState({ kind: 'reading', done: index, total: files.length });
        const read =
          index < maxFiles ? await readFontFile(file, controller.signal) : fail(tooMany(files.length));
        if (controller.signal.aborted) return;
        if (read.ok) setEntries((known) => [...known, openEntry(index, file.name, read.value)]);
        else setRefused((known) => [...known, { fileName: file.name, message: read.error.message }]);
      }
      setState({ kind: 'chosen' });
    })();
    return () => controller.abort();
  }, [files]);

  const change = (index: number, changes: Partial<BroughtEntry>) =>
    setEntries((known) =>
      known.map((entry) => (entry.index === index ? { ...entry, refused: null, ...changes } : entry)),
    );

  /** All faces, or null when one is refused: that is said beside it, and nothing is added. */
  async function make(): Promise<FontRef[] | null> {
    const { signal } = cancelling.current;
    const total = entries.flatMap(facesOf).length;
    const made: FontRef[] = [];
    for (const entry of entries)
      for (const face of facesOf(entry)) {
        setState({ kind: 'adding', done: made.length, total });
        const bytes = await bytesOf(entry, face.weight, signal);
        const font = bytes.ok ? await addBroughtFace(session, face, bytes.value) : bytes;
        if (signal.aborted) return null;
        if (!font.ok) {
          change(entry.index, { refused: font.error.message });
          setState({ kind: 'chosen' });
          return null;
        }
        made.push(font.value);
      }
    return made;
  }

  return {
    state,
    entries,
    refused,
    change,
    leaveOut: (index: number) => setEntries((known) => known.filter((entry) => entry.index !== index)),
    make,
    cancel: () => cancelling.current.abort(),
  };
}

async function bytesOf(
  { font }: BroughtEntry,
  weight: number,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, FontError>> {
  const { variable } = font.facts;
  if (!variable) return ok(font.bytes);
  return freezeFontWeight(font.bytes, variable.weights.length > 0 ? weight : null, signal);
}

const tooMany = (count: number): FontError => ({
  code: 'font.too-many',
  message: `These are ${count} files, and ${maxFiles} is the limit. Bring only the weights that the card uses.`,
});
