import type { HeadlineList } from '../../lab/lab-row.ts';
import type { Result } from '../../lib/result.ts';
import type { StorageError } from '../../storage/storage-error.ts';
import type { ListRecord } from '../../storage/tables.ts';
import type { Session } from '../session.ts';

export interface LabLists {
  /** Those of the open draft. */
  load(): Promise<void>;
  /** Shown at once; the result says whether it will survive a reload. */
  add(list: HeadlineList): Promise<Result<void, StorageError>>;
  /** Returns what brings it back. */
  remove(id: string): () => void;
}

export function createLabLists(
  session: Session,
  onChange: (lists: readonly HeadlineList[]) => void,
): LabLists {
  let shown: readonly ListRecord[] = [];
  const draftId = () => session.store.getState().draft.id;

  function show(records: readonly ListRecord[]) {
    shown = [...records].sort((a, b) => b.addedAt - a.addedAt);
    onChange(shown.map(({ content }) => content as HeadlineList));
  }

  return {
    async load() {
      const id = draftId();
      const found = await session.storage.lists.listOf(id);
      if (id === draftId()) show(found.ok ? found.value : []);
    },
    add(list) {
      const record = { id: list.id, templateId: draftId(), addedAt: Date.now(), content: list };
      show([record, ...shown]);
      return session.storage.lists.put(record);
    },
    remove(id) {
      const removed = shown.find((record) => record.id === id);
      show(shown.filter((record) => record.id !== id));
      void session.storage.lists.remove(id);
      return () => {
        if (!removed || shown.includes(removed)) return;
        if (removed.templateId === draftId()) show([removed, ...shown]);
        void session.storage.lists.put(removed);
      };
    },
  };
}
