import { FileDown, Plus, Type } from 'lucide-react';
import { useMemo, useState } from 'react';
import { addFonts } from '../../../editor/commands/edit-fonts.ts';
import { describeFamilies } from '../../../session/fonts/describe-family.ts';
import { takeCatalogueFaces } from '../../../session/fonts/take-catalogue-face.ts';
import { findCatalogueFamily } from '../../../template/font-catalogue.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState, useSession } from '../../session-context.tsx';
import { useBringFonts } from './BringFonts.tsx';
import { FamilySection } from './FamilySection.tsx';
import { FontPopover } from './FontPopover.tsx';
import styles from './FontsPanel.module.css';

/** The fonts of the card: what they hold, who uses them, and where more come from. */
export function FontsPanel() {
  const { blobs } = useSession();
  const bring = useBringFonts();
  const fonts = useEditorState((state) => state.template.manifest.fonts);
  const families = useMemo(() => describeFamilies(fonts, blobs.read), [fonts, blobs]);
  const { busy, add } = useAddFamily();
  return (
    <section className={styles.panel} aria-label="Fonts">
      <div className={styles.list}>
        {families.length === 0 && (
          <EmptyState icon={Type} fact="No fonts yet">
            Add one below. Until then texts are set in the fallback fonts.
          </EmptyState>
        )}
        {families.map((family) => (
          <FamilySection key={family.family} facts={family} />
        ))}
      </div>
      <div className={styles.foot}>
        <FontPopover
          family={null}
          side="right"
          onChoose={add}
          onBring={() => bring.choose({ nodeId: null })}
          trigger={
            <Button icon={Plus} wide busy={busy}>
              Add font
            </Button>
          }
        />
        <Button icon={FileDown} wide onClick={() => bring.choose({ nodeId: null })}>
          Bring a file
        </Button>
        <p className={styles.hint}>Or drop font files on the window.</p>
      </div>
    </section>
  );
}

/** Adds a family of the app in Regular and Bold, or what is nearest; a layer that takes another weight adds that one. */
function useAddFamily(): { busy: boolean; add: (family: string) => void } {
  const editor = useEditor();
  const { blobs, fetchAppFile } = useSession();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  async function add(family: string) {
    const { fonts } = editor.store.getState().template.manifest;
    if (fonts.some((font) => font.family === family))
      return toast.show({ kind: 'note', text: `${family} is in this card already.` });
    const weights = findCatalogueFamily(family)?.weights ?? [];
    const usual = weights.filter((weight) => weight === 400 || weight === 700);
    const faces = usual.map((weight) => ({ family, weight, style: 'normal' as const }));
    setBusy(true);
    const taken = await takeCatalogueFaces(faces, blobs, fetchAppFile);
    setBusy(false);
    if (!taken.ok) return toast.show({ kind: 'err', text: taken.error.message });
    addFonts(editor, taken.value, `add ${family}`);
    toast.show({
      kind: 'ok',
      text: `${family} ${usual.join(' and ')} ${usual.length === 1 ? 'is' : 'are'} in the card. Choose it for a layer in the Inspector.`,
      action: { label: 'Undo', onSelect: () => editor.undo() },
    });
  }

  return { busy, add: (family) => void add(family) };
}
