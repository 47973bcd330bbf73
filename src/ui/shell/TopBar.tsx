import {
  Check,
  ChevronDown,
  CircleAlert,
  Code,
  Columns2,
  LoaderCircle,
  PenTool,
  Redo2,
  Snowflake,
  Undo2,
} from 'lucide-react';
import { Link } from 'wouter';
import type { StudioView } from '../../editor/editor-state.ts';
import { useLabState } from '../lab-context.tsx';
import { useViewport } from '../panels/canvas/viewport-store.ts';
import { TemplatesMenu } from '../panels/library/TemplatesMenu.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { LinkTab } from '../parts/LinkTab.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useEditor, useEditorState, useSessionState } from '../session-context.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import styles from './TopBar.module.css';

const views = [
  { id: 'design', label: 'Design', icon: PenTool },
  { id: 'split', label: 'Split', icon: Columns2 },
  { id: 'code', label: 'Code', icon: Code },
] as const;

export function TopBar({ section }: { section: 'studio' | 'lab' | 'freeze' }) {
  const failing = useLabState((state) => state.failing ?? 0);
  return (
    <header className={styles.bar}>
      <div className={styles.lead}>
        <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true">
          <path fill="currentColor" d="M2 3h16v4H2zM2 8.5h4V17H2zM8 8.5h4V17H8zM14 8.5h4V17h-4z" />
        </svg>
        <TemplatesMenu />
        <SaveState />
      </div>
      <nav className={styles.nav} aria-label="Template">
        <Link href="/" asChild>
          <LinkTab on={section === 'studio'}>Studio</LinkTab>
        </Link>
        <Link href="/lab" asChild>
          <LinkTab on={section === 'lab'} failing={failing} aria-label="Lab">
            Lab
          </LinkTab>
        </Link>
        <Link href="/freeze" asChild>
          <LinkTab on={section === 'freeze'}>Freeze</LinkTab>
        </Link>
      </nav>
      {section === 'studio' && <ViewSwitch />}
      <div className={styles.right}>
        {section === 'studio' && <EditTools />}
        <ThemeMenu />
        {section === 'studio' && (
          <Link href="/freeze" className={styles.freeze}>
            <Icon of={Snowflake} size={14} />
            Freeze &amp; export
          </Link>
        )}
      </div>
    </header>
  );
}

function SaveState() {
  const save = useSessionState((state) => state.save);
  const persistence = useSessionState((state) => state.persistence);
  const failed =
    save.kind === 'failed' || ((save.kind === 'dirty' || save.kind === 'saving') && save.error !== null);
  const state =
    !persistence.persistent || failed
      ? 'failed'
      : save.kind === 'saved' || save.kind === 'conflict'
        ? 'saved'
        : 'saving';
  const words = { failed: 'Not saved', saved: 'Saved', saving: 'Saving' }[state];
  const icon = { failed: CircleAlert, saved: Check, saving: LoaderCircle }[state];
  return (
    <span className={styles.saved} data-state={state} role="status" aria-label="Save status">
      <Icon of={icon} size={12} />
      {words}
    </span>
  );
}

function ViewSwitch() {
  const editor = useEditor();
  const view = useEditorState((state) => state.panels.view);
  return (
    <div className={styles.mid}>
      <Segments
        name="View"
        segments={views}
        value={view}
        onChange={(next: StudioView) => editor.setPanels({ view: next })}
      />
    </div>
  );
}

function EditTools() {
  const editor = useEditor();
  const undoLabel = useEditorState((state) => state.history.done.at(-1)?.label);
  const redoLabel = useEditorState((state) => state.history.undone.at(-1)?.label);
  const size = useEditorState((state) => state.template.manifest.sizes[0]!);
  const { zoom, scale, setZoom } = useViewport();
  return (
    <>
      <IconButton
        name="Undo"
        tooltip={undoLabel ? `Undo: ${undoLabel}` : 'Nothing to undo'}
        icon={Undo2}
        keys="Ctrl Z"
        disabled={!undoLabel}
        onClick={() => editor.undo()}
      />
      <IconButton
        name="Redo"
        tooltip={redoLabel ? `Redo: ${redoLabel}` : 'Nothing to redo'}
        icon={Redo2}
        keys="Ctrl Shift Z"
        disabled={!redoLabel}
        onClick={() => editor.redo()}
      />
      <span className={styles.divider} />
      <span className={styles.size}>
        {size.widthPx} × {size.heightPx}
      </span>
      <Menu
        align="end"
        trigger={
          <Button kind="ghost" iconAfter={ChevronDown} aria-label={`Zoom, ${Math.round(scale * 100)} %`}>
            {Math.round(scale * 100)}%
          </Button>
        }
        entries={[
          {
            kind: 'check',
            label: 'Fit',
            checked: zoom === 'fit',
            keys: 'Shift 1',
            onSelect: () => setZoom('fit'),
          },
          { kind: 'separator' },
          ...[0.5, 1, 2].map((step) => ({
            kind: 'check' as const,
            label: `${step * 100} %`,
            checked: zoom === step,
            ...(step === 1 ? { keys: 'Ctrl 0' } : {}),
            onSelect: () => setZoom(step),
          })),
        ]}
      />
    </>
  );
}
