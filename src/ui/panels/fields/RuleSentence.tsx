import { type ReactNode, useState } from 'react';
import { changeRule } from '../../../editor/commands/edit-rules.ts';
import type { TextRule } from '../../../template/schema.ts';
import { NumberScrubber } from '../../parts/NumberScrubber.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useEditor } from '../../session-context.tsx';
import styles from './RuleSentence.module.css';

/** A rule as one sentence; each underlined word opens its control. */
export function RuleSentence({ rule }: { rule: TextRule }) {
  const editor = useEditor();
  const change = (next: Partial<TextRule>) => changeRule(editor, rule.field, next);
  return (
    <p className={styles.sentence}>
      At most{' '}
      <Word
        label={`${rule.field}: maximum words`}
        words={rule.maxWords === undefined ? 'any number of words' : count(rule.maxWords, 'word')}
      >
        <Limit
          label="Limit the words"
          name="Maximum words"
          value={rule.maxWords}
          initial={24}
          max={1000}
          onChange={(maxWords) => change({ maxWords })}
        />
      </Word>{' '}
      on{' '}
      <Word
        label={`${rule.field}: maximum lines`}
        words={rule.maxLines === undefined ? 'any number of lines' : count(rule.maxLines, 'line')}
      >
        <Limit
          label="Limit the lines"
          name="Maximum lines"
          value={rule.maxLines}
          initial={2}
          max={50}
          onChange={(maxLines) => change({ maxLines })}
        />
      </Word>
      , then{' '}
      <Word
        label={`${rule.field}: ending`}
        words={rule.cut === 'none' ? 'let it overflow' : `${rule.ellipsis || 'stop'} at a word`}
      >
        <Segments
          name="Ending"
          fill
          segments={[
            { id: 'word', label: '… at a word' },
            { id: 'none', label: 'Overflow' },
          ]}
          value={rule.cut === 'none' ? 'none' : 'word'}
          onChange={(cut) => change({ cut })}
        />
      </Word>
      . If empty, show{' '}
      <Word label={`${rule.field}: fallback`} words={rule.fallback || 'nothing'}>
        <TextInput
          name="Fallback text"
          value={rule.fallback}
          onChange={(fallback) => change({ fallback })}
          placeholder="nothing"
          outlined
        />
      </Word>
      .
    </p>
  );
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

function Word({ label, words, children }: { label: string; words: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      title={label}
      open={isOpen}
      onOpenChange={setOpen}
      widthPx={216}
      trigger={
        <button type="button" className={styles.word} aria-label={`${label}, ${words}`}>
          {words}
        </button>
      }
    >
      {children}
    </Popover>
  );
}

interface LimitProps {
  label: string;
  name: string;
  value: number | undefined;
  initial: number;
  max: number;
  onChange: (value: number | undefined) => void;
}

function Limit({ label, name, value, initial, max, onChange }: LimitProps) {
  return (
    <div className={styles.limit}>
      <Switch
        label={label}
        checked={value !== undefined}
        onChange={(on) => onChange(on ? initial : undefined)}
      />
      {value !== undefined && (
        <NumberScrubber
          name={name}
          letter="≤"
          value={value}
          min={1}
          max={max}
          onScrub={(next) => onChange(Math.round(next))}
        />
      )}
    </div>
  );
}
