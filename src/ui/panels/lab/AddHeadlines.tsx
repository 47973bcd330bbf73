import { useState } from 'react';
import { readLines } from '../../../lab/imports/lines.ts';
import { headlineField } from '../../../lab/matrix.ts';
import { useLab } from '../../lab-context.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor } from '../../session-context.tsx';
import styles from './AddHeadlines.module.css';

/** Brings in headlines of the user's own. */
export function AddHeadlines() {
  const editor = useEditor();
  const lab = useLab();
  const toast = useToast();
  const [text, setText] = useState('');
  const { records } = readLines(text);

  function add() {
    const field = headlineField(editor.store.getState().template.manifest);
    const { lists } = lab.store.getState();
    const id = editor.ports.createId();
    lab.setLists([
      {
        id,
        name: 'Pasted headlines',
        rows: records.map(({ cells }) => ({ name: cells.headline!, values: { [field]: cells.headline! } })),
        refused: [],
        refusedCount: 0,
      },
      ...lists,
    ]);
    toast.show({
      kind: 'ok',
      text: `${records.length} ${records.length === 1 ? 'headline was' : 'headlines were'} added.`,
      action: { label: 'Undo', onSelect: () => lab.setLists(lists) },
    });
    setText('');
  }

  return (
    <section className={styles.add} aria-label="Add headlines">
      <h3>Add headlines</h3>
      <TextArea
        name="Headlines, one a line"
        placeholder="Paste one headline per line"
        value={text}
        onChange={setText}
        rows={3}
        className={styles.box}
      />
      {records.length > 0 && (
        <Button wide onClick={add}>
          {records.length === 1 ? 'Add headline' : `Add ${records.length} headlines`}
        </Button>
      )}
      <p>Nothing leaves this browser.</p>
    </section>
  );
}
