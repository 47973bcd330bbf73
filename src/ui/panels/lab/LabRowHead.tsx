import { memo } from 'react';
import { group } from '../../../lab/describe-summary.ts';
import type { LabRow } from '../../../lab/lab-row.ts';
import styles from './LabTable.module.css';
import { rowHead } from './table-roles.ts';

export const LabRowHead = memo(function LabRowHead({ row, isSmall }: { row: LabRow; isSmall: boolean }) {
  const letters = Array.from(row.text).length;
  return (
    <th {...rowHead} scope="row" className={styles.headline}>
      <b>{row.name}</b>
      {row.text !== row.name && (
        <p dir="auto" data-lines={isSmall ? 2 : 3} title={row.text.slice(0, 600)}>
          {row.text}
        </p>
      )}
      {!isSmall && (
        <span>
          {letters === 0 ? 'No text' : `${group(letters)} ${letters === 1 ? 'character' : 'characters'}`}
        </span>
      )}
    </th>
  );
});
