import {
  ChevronDown,
  Columns2,
  Copy,
  FilePlus2,
  FolderOpen,
  PencilLine,
  RotateCcw,
  Trash2,
} from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { starters } from '../../../template/starters/starters.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Menu } from '../../parts/Menu.tsx';
import type { MenuEntry } from '../../parts/menu-entry.ts';
import { TextInput } from '../../parts/TextInput.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useSession, useSessionState } from '../../session-context.tsx';
import { CompareDrafts } from './CompareDrafts.tsx';
import { useOpenBundle } from './OpenBundle.tsx';
import styles from './TemplatesMenu.module.css';

const maxListed = 8;

/** The template's name, with the list of templates and what can be done with them. */
export function TemplatesMenu() {
  const session = useSession();
  const editor = useEditor();
  const toast = useToast();
  const draft = useSessionState((state) => state.draft);
  const drafts = useSessionState((state) => state.drafts);
  const [name, setName] = useState<string | null>(null);
  const [comparing, setComparing] = useState<string | null>(null);
  const openFiles = useOpenBundle();
  const fileInput = useRef<HTMLInputElement>(null);
  const stopComparing = useCallback(() => setComparing(null), []);

  async function remove() {
    const removed = await session.remove(draft.id);
    if (!removed.ok) toast.show({ kind: 'err', text: removed.error.message });
    else
      toast.show({
        kind: 'note',
        text: `${draft.name} is deleted.`,
        action: { label: 'Undo', onSelect: () => void session.restore(draft.id) },
      });
  }

  async function report(work: Promise<{ ok: boolean; error?: { message: string } }>) {
    const outcome = await work;
    if (!outcome.ok && outcome.error) toast.show({ kind: 'err', text: outcome.error.message });
  }

  const others: MenuEntry[] = drafts.slice(0, maxListed).map(({ id, name: other }) => ({
    kind: 'check',
    label: other,
    checked: id === draft.id,
    onSelect: () => id !== draft.id && void report(session.openDraft(id)),
  }));
  // A conflict that was put off, also after a reload.
  const rival = drafts.find(({ id }) => id === draft.conflictOf);
  const entries: MenuEntry[] = [
    { kind: 'heading', label: 'Templates' },
    ...others,
    { kind: 'separator' },
    ...starters.map(
      ({ id, template }): MenuEntry => ({
        kind: 'item',
        label: `New from ${template.manifest.name} (${template.manifest.kind.toUpperCase()})`,
        icon: FilePlus2,
        onSelect: () => void report(session.createFromStarter(id)),
      }),
    ),
    {
      kind: 'item',
      label: 'Open a bundle or template…',
      icon: FolderOpen,
      onSelect: () => fileInput.current?.click(),
    },
    { kind: 'separator' },
    ...(rival
      ? [
          {
            kind: 'item' as const,
            label: `Compare with ${rival.name}`,
            icon: Columns2,
            onSelect: () => setComparing(rival.id),
          },
        ]
      : []),
    { kind: 'item', label: 'Rename', icon: PencilLine, onSelect: () => setName(draft.name) },
    {
      kind: 'item',
      label: 'Duplicate',
      icon: Copy,
      onSelect: () => void report(session.duplicate(draft.id)),
    },
    {
      kind: 'item',
      label: 'Back to the starter',
      icon: RotateCcw,
      disabled: draft.startedFrom === null,
      onSelect: () => {
        session.backToStarter();
        toast.show({
          kind: 'note',
          text: 'The template is as the starter again.',
          action: { label: 'Undo', onSelect: () => editor.undo() },
        });
      },
    },
    { kind: 'item', label: 'Delete', icon: Trash2, danger: true, onSelect: () => void remove() },
  ];

  return (
    <>
      <Menu
        trigger={
          <Button
            kind="ghost"
            iconAfter={ChevronDown}
            className={styles.name}
            aria-label={`${draft.name}, templates`}
            title={draft.name}
          >
            <span>{draft.name}</span>
          </Button>
        }
        entries={entries}
      />
      <input
        ref={fileInput}
        type="file"
        hidden
        multiple
        accept=".zip,.json,.jsx,application/zip,application/json"
        aria-label="Bundle or template"
        onChange={(event) => {
          openFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      {comparing && <CompareDrafts otherId={comparing} onClose={stopComparing} />}
      <Dialog
        open={name !== null}
        onOpenChange={(open) => !open && setName(null)}
        title="Rename this template?"
        action={{
          label: 'Rename',
          disabled: !name?.trim(),
          onSelect: () => {
            session.rename(name ?? '');
            setName(null);
          },
        }}
      >
        <TextInput name="Template name" value={name ?? ''} onChange={setName} outlined />
      </Dialog>
    </>
  );
}
