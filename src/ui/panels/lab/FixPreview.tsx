import { useEffect, useState } from 'react';
import { applyFix, type CardFix } from '../../../editor/commands/apply-fix.ts';
import type { LabRow } from '../../../lab/lab-row.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import type { Result } from '../../../lib/result.ts';
import { drawFix, type FixedCard } from '../../../session/lab/draw-fix.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { useLab } from '../../lab-context.tsx';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { describeVerdict } from '../../parts/describe-verdict.ts';
import { joinClasses } from '../../parts/join-classes.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditor } from '../../session-context.tsx';
import { explainVerdict } from '../explain-verdict.ts';
import { CroppedPixels } from './DrawerPicture.tsx';
import { describeComparison } from './describe-comparison.ts';
import styles from './LabDrawer.module.css';

export interface FixPreviewProps {
  row: LabRow;
  rendition: Rendition;
  fix: CardFix;
  /** Of the findings that it is to take away. */
  codes: readonly string[];
  onClose: () => void;
}

/** The card as the fix would make it, drawn before anything is changed. */
export function FixPreview({ row, rendition, fix, codes, onClose }: FixPreviewProps) {
  const editor = useEditor();
  const lab = useLab();
  const toast = useToast();
  const [card, setCard] = useState<Result<FixedCard, string> | null>(null);

  useEffect(
    () => drawFix(editor, lab.submit, fix, { row, size: rendition.size }, setCard),
    [editor, lab, fix, row, rendition],
  );

  function apply() {
    const compared = lab.compareNext();
    const applied = applyFix(editor, fix);
    if (!applied.ok) {
      toast.show({ kind: 'err', text: applied.error.message });
      return;
    }
    const undo = { label: 'Undo', onSelect: () => editor.undo() };
    const id = toast.show({ kind: 'ok', text: `${fix.label}: applied. The lab draws again.`, action: undo });
    void compared.then((comparison) =>
      toast.show({
        id,
        kind: comparison.worse > 0 ? 'warn' : 'ok',
        text: `${fix.label}: ${describeComparison(comparison)}`,
        action: undo,
      }),
    );
    onClose();
  }

  const { crop } = rendition;
  const title = fix.kind === 'all' ? `With these ${fix.fixes.length} fixes` : `With “${fix.label}”`;
  return (
    <section aria-label="Preview of the fix" className={joinClasses(styles.body, styles.preview)}>
      <h3>{title}</h3>
      {fix.kind === 'all' && (
        <ul className={styles.together}>
          {fix.fixes.map(({ label }, index) => (
            <li key={`${label} ${index}`}>{label}</li>
          ))}
        </ul>
      )}
      <div className={styles.picture} style={{ aspectRatio: `${crop.widthPx} / ${crop.heightPx}` }}>
        {card?.ok ? <CroppedPixels pixels={card.value.pixels} rendition={rendition} /> : <Skeleton card />}
      </div>
      {card && !card.ok && (
        <Banner kind="err" where="This fix cannot be drawn.">
          {card.error}
        </Banner>
      )}
      {card?.ok && <Outcome card={card.value} codes={codes} />}
      <div className={styles.decide}>
        <Button kind="primary" disabled={!card?.ok} onClick={apply}>
          Apply
        </Button>
        <Button onClick={onClose}>Back</Button>
      </div>
    </section>
  );
}

function Outcome({ card: { verdict, results }, codes }: { card: FixedCard; codes: readonly string[] }) {
  const left = new Set(results?.flatMap(({ findings }) => findings.map(({ code }) => code)));
  return (
    <div className={styles.verdict} role="status">
      <VerdictChip
        kind={verdict.kind}
        words={describeVerdict(verdict)}
        small={verdictClass(verdict) === 'warn'}
        size="lg"
      />
      <p>{explainVerdict(verdict)}</p>
      {codes.length > 0 && results && <p>{describeGone(codes, left)}</p>}
    </div>
  );
}

function describeGone(codes: readonly string[], left: ReadonlySet<string>): string {
  const gone = codes.filter((code) => !left.has(code)).length;
  if (codes.length === 1) return gone === 1 ? 'The finding is gone.' : 'The finding is still there.';
  return gone === codes.length
    ? `The ${codes.length} findings are gone.`
    : `${gone} of ${codes.length} findings are gone.`;
}
