import {
  Braces,
  ChevronDown,
  Copy,
  Ellipsis,
  EyeOff,
  FlaskConical,
  Lock,
  Shield,
  Snowflake,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../Banner.tsx';
import { BudgetBar } from '../BudgetBar.tsx';
import { Button } from '../Button.tsx';
import { Chip, Count } from '../Chip.tsx';
import { ContextMenu } from '../ContextMenu.tsx';
import { Dialog } from '../Dialog.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { FileDrop } from '../FileDrop.tsx';
import { IconButton } from '../IconButton.tsx';
import { Kbd } from '../Kbd.tsx';
import { Menu } from '../Menu.tsx';
import type { MenuEntry } from '../menu-entry.ts';
import { Popover } from '../Popover.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { useToast } from '../Toasts.tsx';
import { VerdictChip } from '../VerdictChip.tsx';
import { Group } from './Group.tsx';
import styles from './gallery.module.css';

const ignore = () => {};
const entries: MenuEntry[] = [
  { kind: 'item', label: 'Duplicate', icon: Copy, keys: 'Ctrl D', onSelect: ignore },
  { kind: 'item', label: 'Bind text to field', icon: Braces, keys: 'B', onSelect: ignore },
  { kind: 'check', label: 'Safe zones', checked: true, keys: 'Shift S', onSelect: ignore },
  { kind: 'separator' },
  { kind: 'item', label: 'Hide', icon: EyeOff, keys: 'Shift H', onSelect: ignore },
  { kind: 'item', label: 'Unlock', icon: Lock, disabled: true, onSelect: ignore },
  { kind: 'separator' },
  { kind: 'item', label: 'Delete', icon: Trash2, keys: 'Del', danger: true, onSelect: ignore },
];

export function OverlayGroups() {
  return (
    <div className={styles.column}>
      <Opening />
      <Group title="Verdicts and badges">
        <div className={styles.row}>
          <VerdictChip kind="fits" />
          <VerdictChip kind="shrinks" words="Shrinks to 52 px" />
          <VerdictChip kind="shrinks" words="Shrinks to 44 px" small />
          <VerdictChip kind="cut" words="Cut after 14 words" onClick={ignore} />
          <VerdictChip kind="overflows" />
          <VerdictChip kind="overflows" words="+184 px" />
          <VerdictChip kind="fallback" />
          <VerdictChip kind="unknown" />
          <VerdictChip kind="drawing" />
          <VerdictChip kind="fits" words="5 fit" bare />
          <Chip icon={Snowflake}>v3</Chip>
          <Chip look="line">Draft</Chip>
          <Chip look="accent" icon={Braces} mono>
            title
          </Chip>
          <Count value={8} />
          <Count value={1} failing />
          <Kbd keys="Ctrl K" />
        </div>
      </Group>
      <Group title="Progress and budget">
        <div className={styles.stack}>
          <BudgetBar name="Weight, light" value={148} limit={300} unit="KB" />
          <BudgetBar name="Weight, near" value={274} limit={300} unit="KB" />
          <BudgetBar name="Weight, over" value={612} limit={300} unit="KB" />
          <BudgetBar name="Weight, free" value={612} limit={null} unit="KB" />
          <BudgetBar name="Cards drawn" value={48} limit={126} unit="cards" kind="progress" />
        </div>
      </Group>
      <Group title="Banners">
        <div className={styles.stack}>
          <Banner kind="err" where="Line 24 stops the render." fix={{ label: 'Use 1.06', onSelect: ignore }}>
            The last good card is shown. <code>1,06</code> is not a number.
          </Banner>
          <Banner kind="warn" where="next/og ignores z-index." fix={{ label: 'Reorder', onSelect: ignore }}>
            Move Tiles below Content instead.
          </Banner>
          <Banner
            kind="note"
            icon={Shield}
            where="Someone else wrote this card."
            fix={{ label: 'Run', onSelect: ignore }}
          >
            Read the code, then run it.
          </Banner>
        </div>
      </Group>
      <Group title="Empty, first draw, drop">
        <div className={styles.half}>
          <EmptyState icon={Braces} fact="No fields yet" action={{ label: 'Add field', onSelect: ignore }}>
            Bind a layer and its field appears here.
          </EmptyState>
          <EmptyState icon={FlaskConical} fact="Only built-in headlines">
            Add yours to test what you publish.
          </EmptyState>
          <div className={styles.stack}>
            <Skeleton card width={116} />
            <Skeleton width={60} />
            <Skeleton width={48} height={16} />
          </div>
          <FileDrop title="Drop a font or image" hint="TTF, OTF, WOFF, PNG, JPG, SVG" onFiles={ignore} />
        </div>
      </Group>
    </div>
  );
}

function Opening() {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  const showAll = () => {
    toast.show({
      kind: 'ok',
      text: 'v4 is frozen as e7d90f2',
      icon: Snowflake,
      action: { label: 'Export', onSelect: ignore },
    });
    toast.show({
      kind: 'warn',
      text: 'Bold 700 is missing. Using 600.',
      action: { label: 'Add font', onSelect: ignore },
    });
    toast.show({
      kind: 'err',
      text: 'The portrait did not load: 404',
      action: { label: 'Replace', onSelect: ignore },
    });
  };
  return (
    <Group title="Overlays">
      <div className={styles.row}>
        <Menu trigger={<Button iconAfter={ChevronDown}>Menu</Button>} entries={entries} />
        <Menu trigger={<IconButton name="More" icon={Ellipsis} />} entries={entries} align="end" />
        <Popover title="Verdict" showTitle trigger={<Button>Popover</Button>}>
          <VerdictChip kind="cut" words="Cut after 14 words" />
          <p style={{ marginTop: 8 }}>The rule stops at 44 px and 3 lines. 10 words are left over.</p>
        </Popover>
        <Button onClick={() => setOpen(true)}>Dialog</Button>
        <Button onClick={showAll}>Toasts</Button>
        <ContextMenu entries={entries}>
          <Button kind="soft">Right click me</Button>
        </ContextMenu>
      </div>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="Freeze as v4?"
        consequence="v4 can never change after this. Later edits become v5."
        otherWay={{ label: 'Fix in Lab', onSelect: () => setOpen(false) }}
        action={{ label: 'Freeze v4', icon: Snowflake, onSelect: () => setOpen(false) }}
      >
        <VerdictChip kind="overflows" words="1 of 42 overflows" />
      </Dialog>
    </Group>
  );
}
