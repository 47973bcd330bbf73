import { useRef, useState } from 'react';
import { takeCatalogueFaces } from '../../../session/fonts/take-catalogue-face.ts';
import { useToast } from '../../parts/Toasts.tsx';
import { useSession } from '../../session-context.tsx';
import { useInspected } from './inspected.ts';
import type { FontPlan } from './plan-font.ts';

/** Fetches what a choice of font needs, then writes it: one undo step. `busy` while files are on their way. */
export function useFontChoice(): {
  busy: boolean;
  choose: (slot: string, label: string, plan: FontPlan) => void;
} {
  const { apply } = useInspected();
  const { blobs, fetchAppFile } = useSession();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  // A choice that was made while another one loads is the one that is meant.
  const latest = useRef(0);

  async function choose(slot: string, label: string, { faces, styles }: FontPlan) {
    const turn = ++latest.current;
    setBusy(faces.length > 0);
    const taken = await takeCatalogueFaces(faces, blobs, fetchAppFile);
    if (turn !== latest.current) return;
    setBusy(false);
    if (!taken.ok) return toast.show({ kind: 'err', text: taken.error.message });
    const edits = Object.entries(styles).map(([name, value]) => ({ kind: 'style', name, value }) as const);
    const added = taken.value.length > 0 ? [{ kind: 'fonts', fonts: taken.value } as const] : [];
    apply(slot, label, [...added, ...edits]);
  }

  return { busy, choose: (slot, label, plan) => void choose(slot, label, plan) };
}
