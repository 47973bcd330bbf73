import { Pencil, Trash2 } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { removeFixture, renameFixture } from '../../../editor/commands/edit-fixtures.ts';
import type { StripCard } from '../../../editor/editor-state.ts';
import type { Pixels } from '../../../runtime/card.ts';
import type { Fixture } from '../../../template/schema.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { ContextMenu } from '../../parts/ContextMenu.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { describeVerdict } from '../../parts/describe-verdict.ts';
import { joinClasses } from '../../parts/join-classes.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { Tooltip } from '../../parts/Tooltip.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditor } from '../../session-context.tsx';
import { explainVerdict } from '../explain-verdict.ts';
import styles from './Strip.module.css';

interface StripItemProps {
  fixture: Fixture;
  card: StripCard | undefined;
  text: string;
  active: boolean;
}

export const StripItem = memo(function StripItem({ fixture, card, text, active }: StripItemProps) {
  const editor = useEditor();
  const toast = useToast();
  const [name, setName] = useState<string | null>(null);
  const { words, reason, kind, small } = describeCard(card);
  const count = Array.from(text).length;
  const unit = count === 1 ? 'char' : 'chars';
  const length = count === 0 ? 'no text' : `${count} ${unit}`;

  function remove() {
    removeFixture(editor, fixture.id);
    toast.show({
      kind: 'note',
      text: `${fixture.name} is removed.`,
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
  }

  return (
    <>
      <ContextMenu
        entries={[
          { kind: 'item', label: 'Rename', icon: Pencil, onSelect: () => setName(fixture.name) },
          {
            kind: 'item',
            label: 'Remove',
            icon: Trash2,
            danger: true,
            disabled: ['short', 'medium', 'long'].includes(fixture.id),
            onSelect: remove,
          },
        ]}
      >
        <button
          type="button"
          data-headline={fixture.id}
          className={joinClasses(styles.item, active && styles.active)}
          aria-pressed={active}
          aria-label={`${fixture.name}, ${length}, ${words}`}
          onClick={() => editor.showFixture(fixture.id)}
        >
          <span
            className={joinClasses(
              styles.thumb,
              card?.status === 'drawing' && styles.stale,
              card?.status === 'failed' && styles.failed,
            )}
          >
            {card?.pixels ? <Thumb pixels={card.pixels} /> : <Skeleton card />}
          </span>
          <span className={styles.label}>
            <b>{fixture.name}</b>
            <small>
              {count === 0 ? (
                length
              ) : (
                <>
                  {count}
                  <span className={styles.unit}> {unit}</span>
                </>
              )}
            </small>
          </span>
          <Tooltip text={reason} describes side="top">
            <span className={styles.verdict}>
              <VerdictChip kind={kind} words={words} small={small} />
            </span>
          </Tooltip>
        </button>
      </ContextMenu>
      <Dialog
        open={name !== null}
        onOpenChange={(open) => !open && setName(null)}
        title="Rename this headline?"
        action={{
          label: 'Rename',
          disabled: !name?.trim(),
          onSelect: () => {
            renameFixture(editor, fixture.id, name ?? '');
            setName(null);
          },
        }}
      >
        <TextInput name="Name" value={name ?? ''} onChange={setName} outlined />
      </Dialog>
    </>
  );
});

function describeCard(card: StripCard | undefined): {
  kind: React.ComponentProps<typeof VerdictChip>['kind'];
  words: string;
  reason: string;
  small?: boolean;
} {
  if (card?.status === 'failed') return { kind: 'unknown', words: 'Not drawn', reason: card.error ?? '' };
  if (card?.status !== 'exact' || !card.draft)
    return { kind: 'drawing', words: 'Drawing', reason: 'The exact card is being drawn.' };
  const { verdict } = card.draft;
  return {
    kind: verdict.kind,
    words: describeVerdict(verdict),
    reason: explainVerdict(verdict),
    small: verdictClass(verdict) === 'warn',
  };
}

const thumbPx = 304;

/** Scaled down once by the browser, off the main thread; the pixels themselves stay as they are. */
function Thumb({ pixels }: { pixels: Pixels }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let current = true;
    const image = new ImageData(pixels.data, pixels.widthPx, pixels.heightPx);
    void createImageBitmap(image, { resizeWidth: thumbPx, resizeQuality: 'medium' }).then((bitmap) => {
      const element = canvas.current;
      if (current && element) {
        element.width = bitmap.width;
        element.height = bitmap.height;
        element.getContext('2d')?.drawImage(bitmap, 0, 0);
      }
      bitmap.close();
    });
    return () => {
      current = false;
    };
  }, [pixels]);
  return <canvas ref={canvas} />;
}
