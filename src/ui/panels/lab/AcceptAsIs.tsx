import { UserCheck } from 'lucide-react';
import { acceptCell, takeBackAcceptance } from '../../../editor/commands/accept-cell.ts';
import type { Cell } from '../../../lab/cell.ts';
import { areAccepted, concernsOf, concernsOfRendition } from '../../../lab/concerns.ts';
import type { LabRow } from '../../../lab/lab-row.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import { useLab } from '../../lab-context.tsx';
import { Button } from '../../parts/Button.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor } from '../../session-context.tsx';

/** Lets stand what was found: at a size all of the picture, on a crop or a thumbnail what that one shows. */
export function AcceptAsIs({ row, rendition, cell }: { row: LabRow; rendition: Rendition; cell: Cell }) {
  const editor = useEditor();
  const lab = useLab();
  const toast = useToast();
  const { kind, size, name } = rendition;
  const accepted = lab.acceptedOf(row, size);
  const concerns = kind === 'size' ? concernsOf(row, cell) : concernsOfRendition(row, rendition, cell);
  const acceptance = { headline: row.text, sizeId: size.id, saw: concerns };
  if (concerns.length === 0) return null;

  function accept() {
    acceptCell(editor, acceptance);
    const reach = kind === 'size' ? ', with its crops and thumbnails' : '';
    toast.show({
      kind: 'ok',
      text: `${row.name}, ${name}: accepted as it is${reach}. It is asked again when this changes.`,
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
  }

  return areAccepted(concerns, accepted) ? (
    <Button icon={UserCheck} onClick={() => takeBackAcceptance(editor, acceptance)}>
      Take back “Accept as is”
    </Button>
  ) : (
    // What is seen must be what is drawn.
    <Button disabled={cell.isStale || cell.results === null} onClick={accept}>
      Accept as is
    </Button>
  );
}

/** Says that it was accepted, or that what was accepted is no longer what is seen. */
export function describeAcceptance(
  row: LabRow,
  rendition: Rendition,
  cell: Cell,
  accepted: ReadonlySet<string>,
): string {
  if (accepted.size === 0 || cell.results === null) return '';
  const shown = concernsOfRendition(row, rendition, cell);
  if (areAccepted(shown, accepted)) return 'Accepted as is.';
  const all = new Set(concernsOf(row, cell));
  const isOther = [...accepted].some((seen) => !all.has(seen));
  return isOther && shown.length > 0 ? 'What was accepted here has changed since, so it is asked again.' : '';
}
