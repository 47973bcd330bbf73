import { type ReactNode, useState } from 'react';
import { changeRule, changeRuleSizes, sourceSizePx } from '../../../editor/commands/edit-rules.ts';
import type { TextRule } from '../../../template/schema.ts';
import { NumberScrubber } from '../../parts/NumberScrubber.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useEditor } from '../../session-context.tsx';
import styles from './RuleSentence.module.css';

const endings = {
  word: 'at a word',
  grapheme: 'at a letter',
  none: 'let it overflow',
};

/** A rule as one sentence; each underlined word opens its control. */
export function RuleSentence({ rule }: { rule: TextRule }) {
  const editor = useEditor();
  const change = (next: Partial<TextRule>) => changeRule(editor, rule.field, next);
  return (
    <p className={styles.sentence}>
      <Sizes rule={rule} />, at most{' '}
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
      </Word>{' '}
      and{' '}
      <Word label={`${rule.field}: maximum words`} words={describeCaps(rule)}>
        <Limit
          label="Limit the words"
          name="Maximum words"
          value={rule.maxWords}
          initial={24}
          max={1000}
          onChange={(maxWords) => change({ maxWords })}
        />
        <Limit
          label="Limit the characters"
          name="Maximum characters"
          value={rule.maxGraphemes}
          initial={120}
          max={10_000}
          onChange={(maxGraphemes) => change({ maxGraphemes })}
        />
      </Word>
      , then{' '}
      <Word
        label={`${rule.field}: ending`}
        words={rule.cut === 'none' ? endings.none : `${rule.ellipsis || 'stop'} ${endings[rule.cut]}`}
      >
        <Segments
          name="Ending"
          fill
          segments={[
            { id: 'word', label: '… at a word' },
            { id: 'grapheme', label: '… at a letter' },
            { id: 'none', label: 'Overflow' },
          ]}
          value={rule.cut}
          onChange={(cut) => change({ cut })}
        />
      </Word>
      . If empty, show{' '}
      <span className={styles.together}>
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
      </span>{' '}
      <Word
        label={`${rule.field}: warning size`}
        words={rule.warnPx === undefined ? 'No size is too small.' : `Warn below ${rule.warnPx} px.`}
      >
        <Limit
          label="Warn about small text"
          name="Warn below"
          letter="<"
          unit="px"
          value={rule.warnPx}
          initial={28}
          max={400}
          onChange={(warnPx) => change({ warnPx })}
        />
      </Word>
    </p>
  );
}

function Sizes({ rule }: { rule: TextRule }) {
  const editor = useEditor();
  const { maxPx, minPx = maxPx } = rule;
  const shrink = (on: boolean) => {
    const px = sourceSizePx(editor, rule.field) ?? 64;
    changeRuleSizes(editor, rule.field, on ? { maxPx: px, minPx: Math.max(1, Math.round(px * 0.6)) } : null);
  };
  const control = <Switch label="Shrink to fit" checked={maxPx !== undefined} onChange={shrink} />;
  if (maxPx === undefined || minPx === undefined)
    return (
      <Word label={`${rule.field}: size`} words="Keep its size">
        {control}
      </Word>
    );
  return (
    <>
      Shrink{' '}
      <Word label={`${rule.field}: largest size`} words={String(maxPx)}>
        {control}
        <NumberScrubber
          name="Largest size"
          letter="≤"
          unit="px"
          value={maxPx}
          min={1}
          max={400}
          onScrub={(next) =>
            changeRuleSizes(editor, rule.field, {
              maxPx: Math.round(next),
              minPx: Math.min(minPx, Math.round(next)),
            })
          }
        />
      </Word>{' '}
      to{' '}
      <Word label={`${rule.field}: smallest size`} words={`${minPx} px`}>
        <NumberScrubber
          name="Smallest size"
          letter="≥"
          unit="px"
          value={minPx}
          min={1}
          max={maxPx}
          onScrub={(next) => changeRuleSizes(editor, rule.field, { maxPx, minPx: Math.round(next) })}
        />
      </Word>
    </>
  );
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

function describeCaps({ maxWords, maxGraphemes }: TextRule): string {
  const caps = [
    maxWords === undefined ? null : count(maxWords, 'word'),
    maxGraphemes === undefined ? null : count(maxGraphemes, 'character'),
  ].filter((cap) => cap !== null);
  return caps.length === 0 ? 'any number of words' : caps.join(', ');
}

function Word({ label, words, children }: { label: string; words: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      title={label}
      open={isOpen}
      onOpenChange={setOpen}
      widthPx={264}
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
  letter?: string;
  unit?: string;
  value: number | undefined;
  initial: number;
  max: number;
  onChange: (value: number | undefined) => void;
}

function Limit({ label, name, letter = '≤', unit, value, initial, max, onChange }: LimitProps) {
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
          letter={letter}
          {...(unit ? { unit } : {})}
          value={value}
          min={1}
          max={max}
          onScrub={(next) => onChange(Math.round(next))}
        />
      )}
    </div>
  );
}
