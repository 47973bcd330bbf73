import { group } from '../../../lab/describe-summary.ts';
import type { HeadlineList } from '../../../lab/lab-row.ts';
import { useLab } from '../../lab-context.tsx';
import { useToast } from '../../parts/Toasts.tsx';

/** Adds a list, says so, and lets it be undone. */
export function useAddList(): (list: HeadlineList) => Promise<void> {
  const lab = useLab();
  const toast = useToast();
  return async (list) => {
    const kept = await lab.lists.add(list);
    const count = list.rows.length;
    const added = `${group(count)} ${count === 1 ? 'headline was' : 'headlines were'} added.`;
    const refused = list.refusedCount > 0 ? ` ${group(list.refusedCount)} were refused.` : '';
    toast.show({
      kind: !kept.ok || list.refusedCount > 0 ? 'warn' : 'ok',
      text: kept.ok ? added + refused : `${added} They are here until the tab closes. ${kept.error.message}`,
      action: { label: 'Undo', onSelect: () => void lab.lists.remove(list.id) },
    });
  };
}
