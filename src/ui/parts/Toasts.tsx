import { Check, Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import button from './IconButton.module.css';
import { joinClasses } from './join-classes.ts';
import styles from './Toasts.module.css';
import { addToast, type Toast, type ToastInput } from './toast-list.ts';

export interface ToastApi {
  /** Returns the toast's id, for closing it early. */
  show: (toast: ToastInput) => string;
  close: (id: string) => void;
}

const ToastContext = createContext<ToastApi | null>(null);

const icons = { ok: Check, note: Info, warn: TriangleAlert, err: OctagonAlert };
const lifeMs = 6000;

/** Shows toasts from anywhere below a ToastProvider. */
export function useToast(): ToastApi {
  const api = useContext(ToastContext);
  if (!api) throw new Error('useToast needs a ToastProvider above it');
  return api;
}

/** Wraps the app and draws the toasts at the bottom left of the stage (`--toast-left`, `--toast-bottom`). */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [isPaused, setPaused] = useState(false);
  const nextId = useRef(1);

  const api = useMemo<ToastApi>(
    () => ({
      show: (input) => {
        const id = input.id ?? `toast-${nextId.current++}`;
        setToasts((current) => addToast(current, { ...input, id }));
        return id;
      },
      close: (id) => setToasts((current) => current.filter((toast) => toast.id !== id)),
    }),
    [],
  );

  // The pointer does not leave a region that has vanished under it.
  useEffect(() => {
    if (toasts.length === 0) setPaused(false);
  }, [toasts.length]);

  return (
    <ToastContext value={api}>
      {children}
      <section
        className={styles.region}
        aria-label="Notifications"
        onPointerEnter={() => setPaused(true)}
        onPointerLeave={() => setPaused(false)}
        onFocus={() => setPaused(true)}
        onBlur={(event) => setPaused(event.currentTarget.contains(event.relatedTarget))}
      >
        <div className={styles.list} aria-live="polite">
          {toasts.map((toast) => (
            <ToastLine key={toast.id} toast={toast} isPaused={isPaused} onClose={() => api.close(toast.id)} />
          ))}
        </div>
      </section>
    </ToastContext>
  );
}

function ToastLine({ toast, isPaused, onClose }: { toast: Toast; isPaused: boolean; onClose: () => void }) {
  const leftMs = useRef(lifeMs);
  const close = useRef(onClose);
  close.current = onClose;
  const stays = toast.kind === 'err';

  useEffect(() => {
    if (isPaused || stays) return;
    const startedAt = performance.now();
    const timer = setTimeout(() => close.current(), leftMs.current);
    return () => {
      clearTimeout(timer);
      leftMs.current -= performance.now() - startedAt;
    };
  }, [isPaused, stays]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape inside a toast closes it; the buttons are the controls
    <div
      className={styles.toast}
      role={stays ? 'alert' : undefined}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Icon of={toast.icon ?? icons[toast.kind]} size={16} className={styles[toast.kind]} />
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            toast.action?.onSelect();
            onClose();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className={joinClasses(button.button, button.sm)}
        aria-label="Dismiss"
        onClick={onClose}
      >
        <Icon of={X} size={14} />
      </button>
    </div>
  );
}
