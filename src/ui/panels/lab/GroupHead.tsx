import { Trash2 } from 'lucide-react';
import { group as spell } from '../../../lab/describe-summary.ts';
import type { LabGroup } from '../../../lab/lab-row.ts';
import { useLab, useLabState } from '../../lab-context.tsx';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import styles from './LabTable.module.css';
import { RefusedList } from './RefusedRows.tsx';

/** The name of a group; a list of the user's own can be removed from here, and says what it refused. */
export function GroupHead({ group }: { group: LabGroup }) {
  const lab = useLab();
  const toast = useToast();
  const list = useLabState((state) => state.lists.find(({ id }) => id === group.id));

  function remove() {
    const restore = lab.lists.remove(group.id);
    toast.show({
      kind: 'note',
      text: `${group.name} is removed.`,
      action: { label: 'Undo', onSelect: restore },
    });
  }

  return (
    <span className={styles.groupName}>
      <b>{group.name}</b> {group.about}
      {list && list.refusedCount > 0 && (
        <Popover
          title={`Refused rows of ${list.name}`}
          widthPx={420}
          trigger={<Button size="sm" kind="ghost">{`${spell(list.refusedCount)} refused`}</Button>}
        >
          <RefusedList refused={list.refused} count={list.refusedCount} />
        </Popover>
      )}
      {list && <IconButton size="sm" name={`Remove ${group.name}`} icon={Trash2} onClick={remove} />}
    </span>
  );
}
