import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useRef, useState } from 'react';
import type { FontTaker } from './brought-entry.ts';

export interface BringFonts {
  /** Asks for files. */
  choose(taker: FontTaker): void;
  take(files: readonly File[], taker: FontTaker): void;
}

const BringContext = createContext<BringFonts | null>(null);

export function useBringFonts(): BringFonts {
  const bring = useContext(BringContext);
  if (!bring) throw new Error('useBringFonts needs a BringFontsProvider above it');
  return bring;
}

const BringFontsDialog = lazy(async () => ({
  default: (await import('./BringFontsDialog.tsx')).BringFontsDialog,
}));

const fontFileTypes = '.ttf,.otf,.woff,.woff2,.ttc,.otc';

/** Takes font files from wherever they come, and shows them before they are added. */
export function BringFontsProvider({ children }: { children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const taker = useRef<FontTaker>({ nodeId: null });
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const bring = useMemo<BringFonts>(
    () => ({
      choose(next) {
        taker.current = next;
        input.current?.click();
      },
      take(next, nextTaker) {
        taker.current = nextTaker;
        setFiles(next);
      },
    }),
    [],
  );
  return (
    <BringContext value={bring}>
      {children}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={fontFileTypes}
        aria-label="Font files"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // The same file chosen again must count as a change.
          event.target.value = '';
          if (chosen.length > 0) setFiles(chosen);
        }}
      />
      {files && (
        <Suspense>
          <BringFontsDialog files={files} taker={taker.current} onClose={() => setFiles(null)} />
        </Suspense>
      )}
    </BringContext>
  );
}

const fontHeads = ['\u0000\u0001\u0000\u0000', 'true', 'OTTO', 'wOFF', 'wOF2', 'ttcf'];

/** By content, or by name where the content is none that we know: then the dialog says what is wrong. */
export async function isFontFile(file: File): Promise<boolean> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  return fontHeads.includes(head) || /\.(ttf|otf|ttc|otc|woff2?|pfb|eot)$/i.test(file.name);
}
