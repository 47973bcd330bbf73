import { ChevronDown } from 'lucide-react';
import { Icon } from '../../parts/Icon.tsx';
import input from '../../parts/input.module.css';
import { joinClasses } from '../../parts/join-classes.ts';
import select from '../../parts/Select.module.css';
import { Select } from '../../parts/Select.tsx';
import { Spinner } from '../../parts/Spinner.tsx';
import { useEditor } from '../../session-context.tsx';
import { useBringFonts } from '../fonts/BringFonts.tsx';
import { FontPopover } from '../fonts/FontPopover.tsx';
import { useInspected } from './inspected.ts';
import { findFamily, listFamilyWeights, planFace, planFamily } from './plan-font.ts';
import { useFontChoice } from './use-font-choice.ts';
import { useStyle } from './use-style.ts';
import { ValueCell } from './ValueCell.tsx';
import { readWeight, writeWeightLabel } from './weight-words.ts';

/** The family of the layer's texts, chosen from the card's, the app's and those that the designer brings. */
export function FontFamily() {
  const { node, tree, manifest, disabled } = useInspected();
  const { placed, value, inherited, resting } = useStyle('fontFamily');
  const { busy, choose } = useFontChoice();
  const bring = useBringFonts();
  const editor = useEditor();
  const shown = String(value ?? inherited ?? manifest.fonts[0]?.family ?? 'None');
  return (
    <ValueCell label="Font" placed={placed} slot="fontFamily" resting={resting} title={shown}>
      <FontPopover
        family={findFamily(shown, manifest.fonts)}
        onChoose={(family) =>
          choose('fontFamily', `font ${family}`, planFamily(family, node, tree, manifest.fonts))
        }
        onBring={() => bring.choose({ nodeId: editor.store.getState().selectedId })}
        trigger={
          <button
            type="button"
            className={joinClasses(input.box, disabled && input.off)}
            aria-label={`Font: ${shown}`}
            aria-busy={busy}
            disabled={disabled}
          >
            <span className={joinClasses(input.value, value === null && select.placeholder)}>{shown}</span>
            <span className={select.chevron}>{busy ? <Spinner /> : <Icon of={ChevronDown} size={12} />}</span>
          </button>
        }
      />
    </ValueCell>
  );
}

/** The family, weight and style that the layer is set in, however they come to it. */
function useSetFace() {
  const { manifest } = useInspected();
  const family = useStyle('fontFamily');
  const weight = useStyle('fontWeight');
  const style = useStyle('fontStyle');
  const named = family.value ?? family.inherited;
  const setStyle: 'italic' | 'normal' =
    String(style.value ?? style.inherited ?? 'normal') === 'italic' ? 'italic' : 'normal';
  return {
    family: findFamily(named === null ? null : String(named), manifest.fonts),
    weight,
    weightInUse: readWeight(weight.value ?? weight.inherited ?? 400) ?? 400,
    style,
    styleInUse: setStyle,
  };
}

/** The weights that the family has, on the card or with the app; another one that is written stays, marked. */
export function FontWeight() {
  const { manifest, disabled } = useInspected();
  const { family, weight, styleInUse } = useSetFace();
  const { choose } = useFontChoice();
  const weights = family === null ? [] : listFamilyWeights(family, styleInUse, manifest.fonts);
  const chosen = weight.value === null ? null : readWeight(weight.value);
  const inherited = weight.inherited === null ? 400 : (readWeight(weight.inherited) ?? 400);
  const options = weights.map((each) => ({ id: String(each), label: writeWeightLabel(each) }));
  if (chosen !== null && !weights.includes(chosen))
    options.push({ id: String(chosen), label: `${writeWeightLabel(chosen)}, not loaded` });
  const id = weight.value === null ? null : String(chosen ?? weight.value);
  const shown = options.find((option) => option.id === id)?.label ?? id ?? writeWeightLabel(inherited);
  return (
    <ValueCell label="Weight" placed={weight.placed} slot="fontWeight" resting={weight.resting} title={shown}>
      <Select
        name="Weight"
        options={
          id === null || options.some((option) => option.id === id)
            ? options
            : [...options, { id, label: id }]
        }
        value={id}
        placeholder={writeWeightLabel(inherited)}
        disabled={disabled}
        onChange={(next) => {
          if (next === id || family === null) return;
          const face = { weight: Number(next), style: styleInUse };
          choose(
            'fontWeight',
            'font weight',
            planFace(family, face, manifest.fonts, { fontWeight: Number(next) }),
          );
        }}
      />
    </ValueCell>
  );
}

const slants = [
  { id: 'normal', label: 'Upright' },
  { id: 'italic', label: 'Italic' },
] as const;

/** Upright or italic; offered where the family has an italic, or one is written. */
export function FontStyle() {
  const { manifest, disabled } = useInspected();
  const { family, weightInUse, style, styleInUse } = useSetFace();
  const { choose } = useFontChoice();
  const written = style.value === null ? null : String(style.value);
  const hasItalic = family !== null && listFamilyWeights(family, 'italic', manifest.fonts).length > 0;
  const options: { id: string; label: string }[] = slants.map(({ id, label }) => ({
    id,
    label: id === 'italic' && !hasItalic ? 'Italic, not in this family' : label,
  }));
  if (written !== null && !options.some(({ id }) => id === written))
    options.push({ id: written, label: written });
  return (
    <ValueCell label="Style" placed={style.placed} slot="fontStyle" resting={style.resting}>
      <Select
        name="Style"
        options={options}
        value={written}
        placeholder={slants.find(({ id }) => id === styleInUse)!.label}
        disabled={disabled}
        onChange={(next) => {
          if (next === written || family === null) return;
          const face = { weight: weightInUse, style: next === 'italic' ? 'italic' : 'normal' } as const;
          choose('fontStyle', 'font style', planFace(family, face, manifest.fonts, { fontStyle: next }));
        }}
      />
    </ValueCell>
  );
}
