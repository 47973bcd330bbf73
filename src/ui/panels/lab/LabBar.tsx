import { ChevronDown, Grid2x2, Grid3x3 } from 'lucide-react';
import type { Arrangement, RowFilter, RowOrder } from '../../../lab/arrange.ts';
import type { ClassCounts } from '../../../lab/cell.ts';
import { belowWords, commonWarnPx, group } from '../../../lab/describe-summary.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import { Button } from '../../parts/Button.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { useEditorState } from '../../session-context.tsx';
import styles from './LabBar.module.css';
import type { PictureSize } from './lab-view.ts';

const orders: Record<RowOrder, string> = {
  worst: 'Worst first',
  listed: 'As listed',
  longest: 'Longest first',
};

export interface LabBarProps {
  counts: ClassCounts;
  /** Headlines with findings of the checks. */
  found: number;
  arrangement: Arrangement;
  onChange: (part: Partial<Arrangement>) => void;
  renditions: readonly Rendition[];
  hidden: ReadonlySet<string>;
  onHidden: (hidden: ReadonlySet<string>) => void;
  pictureSize: PictureSize;
  onPictureSize: (size: PictureSize) => void;
}

export function LabBar(props: LabBarProps) {
  const { counts, found, arrangement, onChange, renditions, hidden, onHidden, pictureSize, onPictureSize } =
    props;
  const warnPx = useEditorState((state) => commonWarnPx(state.template.manifest.rules));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = renditions.length - renditions.filter(({ id }) => hidden.has(id)).length;
  const below = belowWords(warnPx);
  const filters: { id: RowFilter; label: string }[] = [
    { id: 'all', label: `All ${group(all)}` },
    { id: 'pass', label: `Pass ${group(counts.pass)}` },
    { id: 'warn', label: `${below.charAt(0).toUpperCase()}${below.slice(1)} ${group(counts.warn)}` },
    { id: 'fail', label: `Overflows ${group(counts.fail)}` },
    ...(counts.unknown > 0 || arrangement.filter === 'unknown'
      ? [{ id: 'unknown' as const, label: `Not tested ${group(counts.unknown)}` }]
      : []),
    ...(counts.accepted > 0 || arrangement.filter === 'accepted'
      ? [{ id: 'accepted' as const, label: `Accepted ${group(counts.accepted)}` }]
      : []),
    { id: 'found', label: `Findings ${group(found)}` },
  ];
  return (
    <div className={styles.bar}>
      <Segments
        name="Show"
        segments={filters}
        value={arrangement.filter}
        onChange={(filter: RowFilter) => onChange({ filter })}
      />
      <span className={styles.space} />
      <Menu
        align="end"
        trigger={
          <Button kind="ghost" iconAfter={ChevronDown}>
            {`${shown} ${shown === 1 ? 'rendition' : 'renditions'}`}
          </Button>
        }
        entries={renditions.map(({ id, name, kind }) => ({
          kind: 'check' as const,
          label: kind === 'crop' ? `${name} crop` : name,
          checked: !hidden.has(id),
          disabled: shown === 1 && !hidden.has(id),
          onSelect: () => onHidden(toggle(hidden, id)),
        }))}
      />
      <Menu
        align="end"
        trigger={
          <Button kind="ghost" iconAfter={ChevronDown}>
            {orders[arrangement.order]}
          </Button>
        }
        entries={(Object.keys(orders) as RowOrder[]).map((order) => ({
          kind: 'check' as const,
          label: orders[order],
          checked: order === arrangement.order,
          onSelect: () => onChange({ order }),
        }))}
      />
      <Segments
        name="Picture size"
        iconsOnly
        segments={[
          { id: 'small', label: 'Small pictures', icon: Grid3x3 },
          { id: 'large', label: 'Large pictures', icon: Grid2x2 },
        ]}
        value={pictureSize}
        onChange={onPictureSize}
      />
    </div>
  );
}

function toggle(hidden: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(id)) next.add(id);
  return next;
}
