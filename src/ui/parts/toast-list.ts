import type { LucideIcon } from 'lucide-react';

export type ToastKind = 'ok' | 'note' | 'warn' | 'err';

export interface ToastInput {
  kind: ToastKind;
  /** What happened to the card, in one sentence or fact. */
  text: string;
  /** In place of the kind's own icon. */
  icon?: LucideIcon;
  /** Undo, or the next step. */
  action?: { label: string; onSelect: () => void };
  /** A toast with the same id is replaced instead of joined by another. */
  id?: string;
}

export interface Toast extends ToastInput {
  id: string;
}

export const maxToasts = 3;

/** Adds at the end. Beyond three the oldest goes, and among them those that are no errors go first. */
export function addToast(toasts: readonly Toast[], toast: Toast): Toast[] {
  const next = [...toasts.filter(({ id }) => id !== toast.id), toast];
  while (next.length > maxToasts) {
    const oldest = next.findIndex(({ kind }, index) => kind !== 'err' && index < next.length - 1);
    next.splice(Math.max(oldest, 0), 1);
  }
  return next;
}
