import { Info, TriangleAlert, X } from 'lucide-react';
import type { FontRef } from '../../../template/schema.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { ErrorText } from '../../parts/ErrorText.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { writeWeightLabel } from '../inspector/weight-words.ts';
import styles from './BringFontsDialog.module.css';
import { type BroughtEntry, findReplaced } from './brought-entry.ts';
import { useBytesPreview } from './use-font-preview.ts';

interface BroughtFontProps {
  entry: BroughtEntry;
  fonts: readonly FontRef[];
  disabled: boolean;
  onChange: (changes: Partial<BroughtEntry>) => void;
  /** null for the only one. */
  onLeaveOut: (() => void) | null;
}

const usualWeights = [100, 200, 300, 400, 500, 600, 700, 800, 900];

/** One file: a sample in its letters, what it says it is, and what to know before it ships. */
export function BroughtFont({ entry, fonts, disabled, onChange, onLeaveOut }: BroughtFontProps) {
  const { fileName, font, family, style, weights, refused } = entry;
  const { facts } = font;
  const preview = useBytesPreview(`${fileName}/${font.bytes.length}/${entry.index}`, font.bytes);
  const replaced = findReplaced(entry, fonts);
  const isVariable = facts.variable !== null && facts.variable.weights.length > 0;
  return (
    <li className={styles.font} aria-label={fileName}>
      <div className={styles.head}>
        <p className={styles.sample} style={preview ? { fontFamily: preview } : undefined}>
          {facts.scripts.includes('Latin') ? 'Hamburgefonts 0123' : fileName}
        </p>
        {onLeaveOut && (
          <IconButton
            size="sm"
            icon={X}
            name={`Leave out ${fileName}`}
            disabled={disabled}
            onClick={onLeaveOut}
          />
        )}
      </div>
      <p className={styles.facts}>
        {`${fileName}, ${Math.max(1, Math.round(font.bytes.length / 1024))} KB unpacked, ${facts.letters} letters`}
        {facts.scripts.length > 0 && `: ${facts.scripts.join(', ')}`}
      </p>
      <div className={styles.controls}>
        <TextInput
          name={`Family of ${fileName}`}
          value={family}
          disabled={disabled}
          {...(family.trim() === '' ? { error: 'A font needs a family. Write its name.' } : {})}
          onChange={(text) => onChange({ family: text.replace(/[,;"'`\\{}<>]/g, '').slice(0, 100) })}
        />
        {!isVariable && (
          <Select
            name={`Weight of ${fileName}`}
            options={[...new Set([...usualWeights, ...weights])]
              .sort((a, b) => a - b)
              .map((each) => ({ id: String(each), label: writeWeightLabel(each) }))}
            value={String(weights[0])}
            disabled={disabled}
            onChange={(next) => onChange({ weights: [Number(next)] })}
          />
        )}
        <Select
          name={`Style of ${fileName}`}
          options={[
            { id: 'normal', label: 'Upright' },
            { id: 'italic', label: 'Italic' },
          ]}
          value={style}
          disabled={disabled}
          onChange={(next) => onChange({ style: next })}
        />
      </div>
      {isVariable && (
        <fieldset className={styles.weights} disabled={disabled}>
          <legend>This is a variable font. Choose the weights to freeze.</legend>
          {facts.variable!.weights.map((weight) => (
            <Checkbox
              key={weight}
              label={writeWeightLabel(weight)}
              checked={weights.includes(weight)}
              disabled={disabled}
              onChange={(isOn) =>
                onChange({
                  weights: [...weights.filter((each) => each !== weight), ...(isOn ? [weight] : [])].sort(
                    (a, b) => a - b,
                  ),
                })
              }
            />
          ))}
        </fieldset>
      )}
      {facts.variable && !isVariable && (
        <Note kind="note">This is a variable font without weights. It is frozen as its maker set it.</Note>
      )}
      {isVariable && facts.variable!.otherAxes.length > 0 && (
        <Note kind="note">
          {`Its ${joinWords(facts.variable!.otherAxes)} cannot be chosen here and ${facts.variable!.otherAxes.length === 1 ? 'stays' : 'stay'} as its maker set ${facts.variable!.otherAxes.length === 1 ? 'it' : 'them'}. Bring a static file for another.`}
        </Note>
      )}
      {facts.embedding !== 'free' && (
        <Note kind="warn">
          {facts.embedding === 'restricted'
            ? 'Its maker marks it as not to be embedded. The licence may forbid shipping it in a bundle: ask before you freeze.'
            : 'Its maker allows embedding for viewing and print alone. The licence may forbid shipping it in a bundle: ask before you freeze.'}
        </Note>
      )}
      {replaced.length > 0 && (
        <Note kind="note">
          {`It takes the place of ${replaced.map((face) => `${face.family} ${face.weight}${face.style === 'italic' ? ' Italic' : ''}`).join(', ')} of this card.`}
        </Note>
      )}
      {refused !== null && (
        <div role="alert">
          <ErrorText>{refused}</ErrorText>
        </div>
      )}
    </li>
  );
}

function Note({ kind, children }: { kind: 'note' | 'warn'; children: string }) {
  return (
    <p className={styles.note} data-kind={kind}>
      <Icon of={kind === 'warn' ? TriangleAlert : Info} size={14} />
      <span>{children}</span>
    </p>
  );
}

const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
