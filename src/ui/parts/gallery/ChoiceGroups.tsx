import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  CodeXml,
  Columns2,
  Frame,
  Hand,
  Image,
  MousePointer2,
  PenTool,
  Plus,
  Snowflake,
} from 'lucide-react';
import { useState } from 'react';
import { Button, type ButtonKind } from '../Button.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { IconButton } from '../IconButton.tsx';
import { LinkTab } from '../LinkTab.tsx';
import { PanelTabs } from '../PanelTabs.tsx';
import { Segments } from '../Segments.tsx';
import { Switch } from '../Switch.tsx';
import { Group } from './Group.tsx';
import styles from './gallery.module.css';

const kinds: [ButtonKind, string][] = [
  ['primary', 'Freeze'],
  ['secondary', 'Compare'],
  ['soft', 'Add'],
  ['ghost', 'Edit rule'],
  ['danger', 'Delete'],
];
const views = [
  { id: 'design', label: 'Design', icon: PenTool },
  { id: 'split', label: 'Split', icon: Columns2 },
  { id: 'code', label: 'Code', icon: CodeXml },
] as const;
const sides = [
  { id: 'left', label: 'Left', icon: AlignLeft },
  { id: 'centre', label: 'Centre', icon: AlignCenter },
  { id: 'right', label: 'Right', icon: AlignRight },
] as const;
const tabs = [
  { id: 'layers', label: 'Layers' },
  { id: 'fields', label: 'Fields', count: 6 },
  { id: 'assets', label: 'Assets' },
  { id: 'fonts', label: 'Fonts' },
] as const;

export function ChoiceGroups() {
  const [view, setView] = useState<(typeof views)[number]['id']>('design');
  const [side, setSide] = useState<(typeof sides)[number]['id']>('left');
  const [tab, setTab] = useState<(typeof tabs)[number]['id']>('layers');
  const [isOn, setOn] = useState(true);
  return (
    <div className={styles.column}>
      <Group title="Buttons">
        <div className={styles.stack}>
          <div className={styles.buttons}>
            {kinds.flatMap(([kind, label]) => [
              <Button key={kind} kind={kind}>
                {label}
              </Button>,
              <Button key={`${kind}-busy`} kind={kind} busy>
                {label}
              </Button>,
              <Button key={`${kind}-icon`} kind={kind} icon={Snowflake}>
                {label}
              </Button>,
              <Button key={`${kind}-off`} kind={kind} disabled>
                {label}
              </Button>,
            ])}
          </div>
          <div className={styles.row}>
            <Button kind="primary" size="sm">
              Small 24
            </Button>
            <Button kind="primary" icon={Snowflake} keys="Ctrl F">
              Control 28
            </Button>
            <Button kind="primary" size="lg">
              Page 36
            </Button>
            <CopyButton text="Copied from the gallery" />
          </div>
          <div className={styles.row}>
            <IconButton name="Select" keys="V" icon={MousePointer2} on look="fill" />
            <IconButton name="Pan" keys="H" icon={Hand} on={false} look="fill" />
            <IconButton name="Frame" keys="F" icon={Frame} on />
            <IconButton name="Image" keys="I" icon={Image} disabled />
            <IconButton name="Add" icon={Plus} size="sm" />
            <IconButton name="Add softly" icon={Plus} look="soft" />
          </div>
        </div>
      </Group>
      <Group title="Tabs and segments">
        <div className={styles.stack}>
          <nav className={styles.nav} aria-label="Sections">
            <LinkTab on href="#studio">
              Studio
            </LinkTab>
            <LinkTab on={false} href="#lab" failing={1}>
              Lab
            </LinkTab>
            <LinkTab on={false} href="#platforms">
              Platforms
            </LinkTab>
          </nav>
          <div className={styles.row}>
            <Segments name="View" segments={views} value={view} onChange={setView} />
            <Segments name="Text side" segments={sides} value={side} onChange={setSide} iconsOnly />
          </div>
          <Segments name="View, filling" segments={views} value={view} onChange={setView} fill disabled />
        </div>
      </Group>
      <Group title="Choice">
        <div className={styles.row}>
          <Checkbox label="On" checked={isOn} onChange={setOn} />
          <Checkbox label="Mixed" checked={false} mixed onChange={setOn} />
          <Checkbox label="Off" checked={false} onChange={setOn} />
          <Checkbox label="Disabled" checked disabled onChange={setOn} />
          <Switch label="On" checked={isOn} onChange={setOn} />
          <Switch label="Off" checked={false} onChange={setOn} />
          <Switch label="Disabled" checked disabled onChange={setOn} />
        </div>
      </Group>
      <Group title="Panel tabs" flush>
        <PanelTabs
          name="Left panel"
          tabs={tabs}
          value={tab}
          onChange={setTab}
          action={<IconButton name="Add layer" icon={Plus} size="sm" />}
        >
          <p style={{ padding: 16 }}>The {tab} panel.</p>
        </PanelTabs>
      </Group>
    </div>
  );
}
