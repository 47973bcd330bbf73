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
  /** The full text, for a control that cuts it off. */
  title?: string;
  /** The constant is named elsewhere, for several controls together. */
  hidesConstant?: boolean;
  /** Stands in place of a field's name, where another field may be chosen. */
  bound?: ReactNode;
  /** The control of a value that may be edited. */
  children: ReactNode;
}

/** A control, or what stands in its place when a field or code decides, with the marker of its source. */
export function ValueCell({
  label,
  placed,
  slot,
  resting = 'Not set',
  title,
  hidesConstant = false,
  bound,
  children,
}: ValueCellProps) {
  const { refusal } = useInspected();
  const from = placed?.origin.from;
  const isRead = from === 'field' || from === 'code';
  const message = refusal?.slot === slot ? refusal.message : null;
  return (
    <span className={styles.cell} data-wide={isRead || message !== null || undefined}>
      <span className={joinClasses(styles.cellLine, !placed && styles.quiet)} title={title}>
        {isRead && placed ? (bound ?? <ReadValue label={label} placed={placed} />) : children}
        {from ? <SourceMarker source={markers[from]} /> : <Resting label={resting} />}
      </span>
      {placed && !hidesConstant && <ConstantLine placed={placed} />}
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

/** Which constant a value comes from; editing the value writes another one here and leaves the constant alone. */
export function ConstantLine({ placed: { origin } }: { placed: PlacedValue }) {
  const { goTo, disabled } = useInspected();
  if (origin.from !== 'constant') return null;
  const { name, line, at } = origin;
  return (
    <button
      type="button"
      className={joinClasses(styles.link, styles.constant)}
      aria-label={`From the constant ${name}, line ${line}`}
      title={`From the constant ${name}. A change is written here.`}
      disabled={disabled}
      onClick={() => goTo(at.from)}
    >
      <code className={styles.constantName}>{name}</code>
      <span className={styles.roomy}>line</span>
      {line}
      <Icon of={ArrowUpRight} size={12} />
    </button>
  );
}
