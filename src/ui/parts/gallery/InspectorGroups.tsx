import {
  ArrowDown,
  ArrowRight,
  Columns2,
  EyeOff,
  Image,
  Plus,
  Rows3,
  Scan,
  Type,
  WrapText,
} from 'lucide-react';
import { useState } from 'react';
import { type Alignment, AlignPad } from '../AlignPad.tsx';
import { Field, FieldPair, Marked } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { LayerMark } from '../LayerMark.tsx';
import { NumberScrubber } from '../NumberScrubber.tsx';
import { PanelSection } from '../PanelSection.tsx';
import { Segments } from '../Segments.tsx';
import { TextInput } from '../TextInput.tsx';
import { Tree, type TreeNode } from '../Tree.tsx';
import { Group } from './Group.tsx';
import styles from './gallery.module.css';

const directions = [
  { id: 'row', label: 'Row', icon: ArrowRight },
  { id: 'column', label: 'Column', icon: ArrowDown },
  { id: 'wrap', label: 'Wrap', icon: WrapText },
] as const;
const layers: TreeNode[] = [
  {
    id: 'card',
    name: 'Post card',
    icon: Columns2,
    children: [
      {
        id: 'content',
        name: 'Content',
        icon: Rows3,
        children: [
          {
            id: 'headline',
            name: 'Headline',
            icon: Type,
            right: <LayerMark source="field">title</LayerMark>,
            spoken: 'Headline, text, field title',
          },
          { id: 'date', name: 'Date line', icon: Type, right: <LayerMark source="code">line 36</LayerMark> },
        ],
      },
      { id: 'tiles', name: 'Tiles', icon: Image, right: <LayerMark source="field">author.photo</LayerMark> },
      { id: 'series', name: 'Series', icon: Type, muted: true, right: <Icon of={EyeOff} size={12} /> },
    ],
  },
];
const sides = [
  ['T', 'Top', 64],
  ['R', 'Right', 56],
  ['B', 'Bottom', 60],
  ['L', 'Left', 72],
] as const;
const ignore = () => {};

export function InspectorGroups() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['headline']));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['card', 'content']));
  const [place, setPlace] = useState<[Alignment, Alignment]>(['start', 'start']);
  const [direction, setDirection] = useState<(typeof directions)[number]['id']>('column');
  const [isOpen, setSectionOpen] = useState(true);

  const toggle = (id: string, isNowOpen: boolean) =>
    setOpen((ids) => new Set(isNowOpen ? [...ids, id] : [...ids].filter((other) => other !== id)));

  return (
    <div className={styles.column}>
      <Group title="Layer rows" flush>
        <Tree
          name="Layers"
          nodes={layers}
          selectedIds={selected}
          openIds={open}
          onSelect={(id, add) => setSelected((ids) => new Set(add ? [...ids, id] : [id]))}
          onToggle={toggle}
          onMove={ignore}
        />
      </Group>
      <Group title="Sections" flush>
        <PanelSection title="Layout" action={<IconButton name="Fit to content" icon={Scan} size="sm" />}>
          <div style={{ display: 'flex', gap: 8 }}>
            <AlignPad
              name="Align"
              horizontal={place[0]}
              vertical={place[1]}
              direction={direction === 'row' ? 'row' : 'column'}
              onChange={(x, y) => setPlace([x, y])}
            />
            <div className={styles.stack} style={{ flex: 1 }}>
              <Marked source="typed">
                <Segments
                  name="Direction"
                  segments={directions}
                  value={direction}
                  onChange={setDirection}
                  iconsOnly
                  fill
                />
              </Marked>
              <Marked source="typed">
                <NumberScrubber name="Gap" icon={Rows3} value={32} unit="gap" onScrub={ignore} />
              </Marked>
            </div>
          </div>
          <Field label="Padding">
            <FieldPair>
              {sides.map(([letter, name, value]) => (
                <Marked key={letter} source="typed">
                  <NumberScrubber name={`Padding ${name}`} letter={letter} value={value} onScrub={ignore} />
                </Marked>
              ))}
            </FieldPair>
          </Field>
        </PanelSection>
        <PanelSection title="Size" open={isOpen} onToggle={setSectionOpen}>
          <Field label="Ratio" source="typed">
            <TextInput name="Ratio" value="Square, locked" onChange={ignore} />
          </Field>
        </PanelSection>
        <PanelSection
          title="Fill"
          note="None"
          action={<IconButton name="Add fill" icon={Plus} size="sm" />}
        />
        <PanelSection
          title="Border"
          note="None"
          action={<IconButton name="Add border" icon={Plus} size="sm" />}
        />
      </Group>
    </div>
  );
}
