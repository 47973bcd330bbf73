import { useEffect, useRef, useState } from 'react';
import { group } from '../../../lab/describe-summary.ts';
import type { Refusal } from '../../../lab/lab-row.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './ImportDialog.module.css';

const shownAtOnce = 100;

/** The rows of a file that are not shown, behind a button. */
export function RefusedRows({ refused, count }: { refused: readonly Refusal[]; count: number }) {
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  // They open below what the dialog shows.
  useEffect(() => {
    if (isOpen) section.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  if (count === 0) return null;
  return (
    <section ref={section} aria-label="Refused rows" className={styles.refused}>
      <Button size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen
          ? 'Hide the refused'
          : count === 1
            ? 'Show the refused row'
            : `Show the ${group(count)} refused`}
      </Button>
      {isOpen && <RefusedList refused={refused} count={count} />}
    </section>
  );
}

/** Each with its place and reason. */
export function RefusedList({ refused, count }: { refused: readonly Refusal[]; count: number }) {
  const left = count - Math.min(refused.length, shownAtOnce);
  return (
    <ul className={styles.list}>
      {refused.slice(0, shownAtOnce).map(({ place, reason }, index) => (
        <li key={index}>
          <b>{place}</b> {reason}
        </li>
      ))}
      {left > 0 && <li>{`${group(left)} more.`}</li>}
    </ul>
  );
}
