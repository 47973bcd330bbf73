import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonKind } from './Button.tsx';
import styles from './CopyButton.module.css';
import { Icon } from './Icon.tsx';

export interface CopyButtonProps {
  /** The text itself, or how to make it when it is wanted. */
  text: string | (() => string | Promise<string>);
  kind?: ButtonKind;
  size?: 'sm' | 'md';
  disabled?: boolean;
}

const shownMs = 2000;

/** Always named `Copy`; for two seconds after a press the live region over it says how it went. */
export function CopyButton({ text, kind = 'secondary', size = 'md', disabled = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ ok: boolean } | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setOutcome({ ok: true });
    } catch {
      setOutcome({ ok: false });
    }
  };

  return (
    <span className={styles.root} data-kind={kind}>
      <Button kind={kind} size={size} icon={Copy} disabled={disabled} onClick={copy}>
        Copy
      </Button>
      <span role="status" className={outcome ? styles.outcome : styles.silent}>
        {outcome?.ok && (
          <>
            <Icon of={Check} size={12} />
            Copied
          </>
        )}
        {outcome?.ok === false && 'Not copied'}
      </span>
    </span>
  );
}
