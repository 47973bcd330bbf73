import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ValueOrigin } from '../../../source/source-tree.ts';
import { ErrorText } from '../../parts/ErrorText.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { LockedValue } from '../../parts/LockedValue.tsx';
import { SourceMarker } from '../../parts/SourceMarker.tsx';
import { FieldValue } from './FieldValue.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';

/** A value with the place where its text stands. */
export interface PlacedValue {
  origin: ValueOrigin;
  offset: number;
}

export interface ValueCellProps {
  /** The accessible name, for example `Letter spacing`. */
  label: string;
  /** null when nothing is written here. */
  placed: PlacedValue | null;
  /** Under this name a refusal is shown here. */
  slot: string;
  /** Said of a grey value that is not written here. */
  resting?: string;
  /** The control of a value that may be edited. */
  children: ReactNode;
}

/** A control, or what stands in its place when a field or code decides, with the marker of its source. */
export function ValueCell({ label, placed, slot, resting = 'Not set', children }: ValueCellProps) {
  const { refusal } = useInspected();
  const from = placed?.origin.from;
  const isRead = from === 'field' || from === 'code';
  const message = refusal?.slot === slot ? refusal.message : null;
  return (
    <span className={styles.cell} data-wide={isRead || from === 'constant' || message !== null || undefined}>
      <span className={joinClasses(styles.cellLine, !placed && styles.quiet)}>
        {isRead && placed ? <ReadValue label={label} placed={placed} /> : children}
        {from ? <SourceMarker source={markers[from]} /> : <Resting label={resting} />}
      </span>
      {placed?.origin.from === 'constant' && (
        <ConstantLine name={placed.origin.name} line={placed.origin.line} offset={placed.origin.at.from} />
      )}
      {message !== null && (
        <span role="alert">
          <ErrorText>{message}</ErrorText>
        </span>
      )}
    </span>
  );
}

const markers = { literal: 'typed', field: 'field', constant: 'code', code: 'code' } as const;

function ReadValue({ label, placed: { origin, offset } }: { label: string; placed: PlacedValue }) {
  const { goTo, lineAt } = useInspected();
  if (origin.from === 'field') {
    return (
      <FieldValue name={label} field={origin.field} line={lineAt(offset)} onGoToLine={() => goTo(offset)} />
    );
  }
  if (origin.from !== 'code') return null;
  return <LockedValue name={label} code={origin.text} line={origin.line} onGoToLine={() => goTo(offset)} />;
}

function Resting({ label }: { label: string }) {
  return (
    <span className={styles.noMarker} title={label}>
      <span className="spoken">{label}</span>
    </span>
  );
}

/** Where a constant stands; editing the value writes another one here and leaves the constant alone. */
function ConstantLine({ name, line, offset }: { name: string; line: number; offset: number }) {
  const { goTo, disabled } = useInspected();
  return (
    <span className={styles.constant}>
      <span className={styles.constantName} title={`From the constant ${name}. A change is written here.`}>
        From <code>{name}</code>
      </span>
      <button type="button" className={styles.link} disabled={disabled} onClick={() => goTo(offset)}>
        line {line}
        <Icon of={ArrowUpRight} size={12} />
      </button>
    </span>
  );
}
