import { Combobox } from '@base-ui/react/combobox';
import { Check, FileDown, Search } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import input from '../../parts/input.module.css';
import { joinClasses } from '../../parts/join-classes.ts';
import menu from '../../parts/menu.module.css';
import { useEditorState } from '../../session-context.tsx';
import styles from './FontChooser.module.css';
import { type FontGroup, type FontOption, listFonts } from './list-fonts.ts';
import { useFamilyPreview } from './use-font-preview.ts';

export interface FontChooserProps {
  /** The family in use; null for none. */
  family: string | null;
  onChoose: (family: string) => void;
  onBring: () => void;
}

/** All families that a card may be set in, each in its own letters, with a search. */
export function FontChooser({ family, onChoose, onBring }: FontChooserProps) {
  const fonts = useEditorState((state) => state.template.manifest.fonts);
  const groups = useMemo(() => listFonts(fonts), [fonts]);
  const search = useRef<HTMLInputElement>(null);
  // It comes after the popover has opened, which has given the focus to itself by then.
  useEffect(() => search.current?.focus(), []);
  const chosen = groups.flatMap(({ items }) => items).find((option) => option.family === family) ?? null;
  return (
    <Combobox.Root<FontOption>
      inline
      open
      autoHighlight
      items={groups}
      value={chosen}
      itemToStringLabel={(option) => option.family}
      isItemEqualToValue={(a, b) => a.family === b.family}
      // What is chosen is no search; the box begins empty.
      defaultInputValue=""
      onValueChange={(option) => option && onChoose(option.family)}
    >
      <span className={joinClasses(input.box, input.outlined, styles.search)}>
        <span className={input.before}>
          <Icon of={Search} size={14} />
        </span>
        <Combobox.Input
          ref={search}
          className={input.input}
          aria-label="Search fonts"
          placeholder="Search fonts"
        />
      </span>
      <Combobox.Empty className={styles.empty}>No font has this name. Bring its file.</Combobox.Empty>
      <Combobox.List className={styles.list} aria-label="Fonts">
        {(group: FontGroup) => (
          <Combobox.Group key={group.value} items={group.items}>
            <Combobox.GroupLabel className={menu.heading}>{group.value}</Combobox.GroupLabel>
            <Combobox.Collection>
              {(option: FontOption) => <FontLine key={option.family} option={option} />}
            </Combobox.Collection>
          </Combobox.Group>
        )}
      </Combobox.List>
      <div className={styles.foot}>
        <Button size="sm" icon={FileDown} wide onClick={onBring}>
          Bring a font file
        </Button>
      </div>
    </Combobox.Root>
  );
}

function FontLine({ option }: { option: FontOption }) {
  const preview = useFamilyPreview(option.family);
  return (
    <Combobox.Item value={option} className={joinClasses(menu.item, styles.line)}>
      <span className={menu.check}>
        <Combobox.ItemIndicator>
          <Icon of={Check} size={12} />
        </Combobox.ItemIndicator>
      </span>
      <span className={styles.name} style={preview ? { fontFamily: preview } : undefined}>
        {option.family}
      </span>
      <span className={styles.note}>{option.note}</span>
    </Combobox.Item>
  );
}
