import { addFonts } from '../../../editor/commands/edit-fonts.ts';
import { editNode } from '../../../editor/commands/edit-node.ts';
import type { FontRef } from '../../../template/schema.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import styles from './BringFontsDialog.module.css';
import { BroughtFont } from './BroughtFont.tsx';
import { type FontTaker, facesOf, findTwice } from './brought-entry.ts';
import { useBroughtFonts } from './use-brought-fonts.ts';

interface BringFontsDialogProps {
  files: readonly File[];
  taker: FontTaker;
  onClose: () => void;
}

/** Shows what each font file is, lets family, weight and style be corrected, and adds them as one undo step. */
export function BringFontsDialog({ files, taker, onClose }: BringFontsDialogProps) {
  const editor = useEditor();
  const toast = useToast();
  const fonts = useEditorState((state) => state.template.manifest.fonts);
  const { state, entries, refused, change, leaveOut, make, cancel } = useBroughtFonts(files);
  const twice = findTwice(entries);
  const count = entries.flatMap(facesOf).length;
  const isNameless = entries.some(({ family }) => family.trim() === '');

  function close() {
    cancel();
    onClose();
  }

  async function add() {
    const made = await make();
    if (made === null) return;
    const families = [...new Set(made.map(({ family }) => family))];
    const label = `add ${families.length === 1 ? families[0] : `${families.length} fonts`}`;
    const group = editor.ports.createId();
    addFonts(editor, made, label, group);
    const style = { kind: 'style', name: 'fontFamily', value: families[0]! } as const;
    const used = taker.nodeId !== null && editNode(editor, taker.nodeId, style, label, group).ok;
    onClose();
    toast.show({
      kind: 'ok',
      text: writeAdded(made, families, used),
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && close()}
      title={files.length === 1 ? `Add ${files[0]!.name}?` : `Add ${files.length} font files?`}
      widthPx={600}
      {...(state.kind === 'reading'
        ? {}
        : {
            consequence: `${files.length === 1 ? 'It is kept in this browser and travels' : 'They are kept in this browser and travel'} in every bundle of the card.`,
          })}
      {...(entries.length > 0 && state.kind !== 'reading'
        ? {
            action: {
              label: `Add ${count} ${count === 1 ? 'font' : 'fonts'}`,
              busy: state.kind === 'adding',
              disabled: count === 0 || twice !== null || isNameless,
              onSelect: () => void add(),
            },
          }
        : {})}
    >
      <div className={styles.body}>
        {state.kind !== 'chosen' && state.total > 0 && (
          <Progress
            word={state.kind === 'reading' ? 'Reading' : 'Trying'}
            done={state.done}
            total={state.total}
          />
        )}
        {refused.map(({ fileName, message }) => (
          <Banner key={fileName} kind="err" where={`${fileName} is not taken.`}>
            {message}
          </Banner>
        ))}
        {twice && (
          <Banner kind="warn" where={`Two of these are ${twice.family} ${twice.weight}.`}>
            Change a weight or a style, or leave one out.
          </Banner>
        )}
        <ul className={styles.list} aria-label="Fonts to add">
          {entries.map((entry) => (
            <BroughtFont
              key={entry.index}
              entry={entry}
              fonts={fonts}
              disabled={state.kind === 'adding'}
              onChange={(changes) => change(entry.index, changes)}
              onLeaveOut={entries.length > 1 ? () => leaveOut(entry.index) : null}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function writeAdded(made: readonly FontRef[], families: readonly string[], isUsed: boolean): string {
  const what =
    families.length === 1
      ? `${families[0]} ${made.map(({ weight }) => weight).join(', ')} ${made.length === 1 ? 'is' : 'are'}`
      : `${made.length} fonts are`;
  return `${what} in the card${isUsed ? ' and in use' : `. Choose ${families.length === 1 ? 'it' : 'them'} for a layer in the Inspector`}.`;
}

function Progress({ word, done, total }: { word: string; done: number; total: number }) {
  const percent = Math.round((done / total) * 100);
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={word}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <p>{`${word} ${Math.min(done + 1, total)} of ${total}`}</p>
      <span>
        <i style={{ width: `${percent}%` }} />
      </span>
    </div>
  );
}
