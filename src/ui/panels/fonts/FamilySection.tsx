import { Check, Minus, Trash2, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { removeFace, removeFamily } from '../../../editor/commands/edit-fonts.ts';
import { type FontUse, findFontUses } from '../../../editor/font-uses.ts';
import type { FamilyFacts } from '../../../session/fonts/describe-family.ts';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { layerName } from '../inspector/layer-name.ts';
import { writeWeightLabel } from '../inspector/weight-words.ts';
import styles from './FontsPanel.module.css';
import { useFamilyPreview } from './use-font-preview.ts';

/** One family in its own letters. One that is in use says by which layers when it is to be removed. */
export function FamilySection({ facts }: { facts: FamilyFacts }) {
  const { family, faces, scripts, missing } = facts;
  const editor = useEditor();
  const toast = useToast();
  const preview = useFamilyPreview(family);
  const [asked, setAsked] = useState(false);
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const template = useEditorState((state) => state.template);
  const tree = useEditorState((state) => state.tree);
  const nodeIds = useEditorState((state) => state.nodeIds);
  const uses = findFontUses({ template, tree, nodeIds }, family);
  const undo = { label: 'Undo', onSelect: () => editor.undo() };

  function remove() {
    const removed = removeFamily(editor, family);
    setAsked(!removed.ok);
    if (removed.ok) toast.show({ kind: 'ok', text: `${family} was removed.`, action: undo });
  }

  return (
    <section className={styles.family} aria-label={family}>
      <div className={styles.head}>
        <h3 className={styles.name} style={preview ? { fontFamily: preview } : undefined}>
          {family}
        </h3>
        <IconButton size="sm" icon={Trash2} name={`Remove ${family}`} onClick={remove} />
      </div>
      <ul className={styles.faces}>
        {faces.map((face) => {
          const label = `${writeWeightLabel(face.weight)}${face.style === 'italic' ? ' Italic' : ''}`;
          return (
            <li key={label}>
              <span>{label}</span>
              <span className={styles.bytes}>{writeBytes(face.bytes)}</span>
              {faces.length > 1 && (
                <IconButton
                  size="sm"
                  icon={X}
                  name={`Remove ${family} ${label}`}
                  onClick={() => {
                    removeFace(editor, { family, weight: face.weight, style: face.style });
                    toast.show({ kind: 'ok', text: `${family} ${label} was removed.`, action: undo });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <ul className={styles.scripts}>
        {scripts.map(({ name, has }) => (
          <li key={name} data-has={has}>
            <Icon of={has ? Check : Minus} size={12} />
            {name}
            {!has && <span className="spoken">, not in this font</span>}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className={styles.warning}>
          <Icon of={TriangleAlert} size={14} />
          <span>{`${missing.length} of its files ${missing.length === 1 ? 'is' : 'are'} not in this browser. Bring ${missing.length === 1 ? 'it' : 'them'} again.`}</span>
        </p>
      )}
      {asked && uses.length > 0 ? (
        <div ref={refusal} className={styles.refusal} role="alert">
          <p>{`${family} is in use, so it stays. Choose another font for ${uses.length === 1 ? 'this layer' : 'these layers'}, then remove it.`}</p>
          <UseList uses={uses} />
        </div>
      ) : (
        <p className={styles.used}>{writeUses(uses)}</p>
      )}
    </section>
  );
}

function UseList({ uses }: { uses: readonly FontUse[] }) {
  const editor = useEditor();
  const { tree, nodeIds } = editor.store.getState();
  return (
    <ul className={styles.uses}>
      {uses.map((use, index) => {
        if (use.kind === 'mentioned') return <li key="mentioned">The code names it.</li>;
        const node = tree?.nodes[nodeIds.indexOf(use.nodeId)];
        if (!tree || !node) return null;
        return (
          <li key={index}>
            <button type="button" className={styles.layer} onClick={() => editor.select(use.nodeId)}>
              {layerName(node, tree)}
            </button>
            {use.kind === 'first' && ', which names no font'}
          </li>
        );
      })}
    </ul>
  );
}

function writeUses(uses: readonly FontUse[]): string {
  if (uses.length === 0) return 'Not used';
  if (uses[0]!.kind === 'mentioned') return 'Named in the code';
  return uses.length === 1 ? 'Used by 1 layer' : `Used by ${uses.length} layers`;
}

const writeBytes = (bytes: number): string =>
  bytes === 0 ? 'missing' : `${Math.max(1, Math.round(bytes / 1024))} KB`;
