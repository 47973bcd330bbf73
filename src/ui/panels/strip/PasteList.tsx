import { useState } from 'react';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor } from '../../session-context.tsx';

const maxHeadlines = 60;

/** One headline a line; the other fields are those of the headline that is shown. */
export function PasteList({
  open,
  onOpenChange,
  field,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  field: string;
}) {
  const editor = useEditor();
  const toast = useToast();
  const [text, setText] = useState('');
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const room = maxHeadlines - editor.store.getState().template.fixtures.length;

  function add() {
    const { template, fixtureId } = editor.store.getState();
    const shown = template.fixtures.find(({ id }) => id === fixtureId);
    const added = lines.slice(0, room);
    editor.edit({
      label: 'paste headlines',
      update: ({ fixtures }) => {
        for (const line of added) {
          const name = line.trim().split(/\s+/).slice(0, 3).join(' ').slice(0, 40);
          fixtures.push({
            id: editor.ports.createId(),
            name,
            values: { ...shown?.values, [field]: line.trim() },
          });
        }
      },
    });
    const refused = lines.length - added.length;
    toast.show({
      kind: refused > 0 ? 'warn' : 'ok',
      text:
        refused > 0
          ? `${added.length} were added. ${refused} had no room: the strip holds ${maxHeadlines}.`
          : `${added.length} ${added.length === 1 ? 'headline was' : 'headlines were'} added.`,
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
    setText('');
    onOpenChange(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Paste headlines?"
      consequence={`One a line. Each becomes a card of the strip, with the other fields of the headline that is shown.`}
      action={{
        label:
          lines.length > 1 ? `Add ${Math.min(lines.length, Math.max(room, 0))} headlines` : 'Add headline',
        disabled: lines.length === 0 || room <= 0,
        onSelect: add,
      }}
    >
      <TextArea name="Headlines, one a line" value={text} onChange={setText} rows={8} />
    </Dialog>
  );
}
