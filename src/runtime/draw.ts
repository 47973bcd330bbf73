import { toBase64 } from '../lib/base64.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { TextRule, Values } from '../template/schema.ts';
import { type FieldVerdict, type Verdict, worstVerdict } from '../template/verdict.ts';
import type { Asset, Card, CardElement, DrawError, Engine, Evaluator, LaidOut, Runtime } from './card.ts';
import { listInstances, numberInstances, withStyle } from './card-tree.ts';
import { lowerSvg } from './lower/lower.ts';
import { findInvalidColour } from './normalise/check-colours.ts';
import { correctEngineSlips } from './normalise/engine-slips.ts';
import { explainStyleError } from './normalise/explain-style-error.ts';
import { listSlices, type SlicedFonts, sliceFonts } from './normalise/font-slices.ts';
import { resolveAssets } from './normalise/resolve-assets.ts';
import { type Prepared, prepareValues } from './prepare-values.ts';
import { applyRule } from './rules/apply-rule.ts';
import type { Measure } from './rules/judge.ts';

interface Size {
  widthPx: number;
  heightPx: number;
}

/** The one function from (template, field values, size) to a picture: app, checks and bundles all use it. */
export function createRuntime(evaluator: Evaluator, engine: Engine): Runtime {
  return {
    layOut: (card, values, size, scale = 1) => layOut(evaluator, engine, card, values, size, scale),
    rasterise: (svg, scale = 1) => engine.rasterise(svg, scale),
    encodePng: (svg, scale = 1) => engine.encodePng(svg, scale),
  };
}

async function layOut(
  evaluator: Evaluator,
  engine: Engine,
  card: Card,
  values: Values,
  size: Size,
  scale: number,
): Promise<Result<LaidOut, DrawError>> {
  const prepared = prepareValues(card.fields, card.rules, values);
  const evaluated = await evaluator.evaluate(card.code, {
    ...prepared.props,
    size: { width: size.widthPx, height: size.heightPx },
  });
  if (!evaluated.ok) return evaluated;
  const fonts = sliceFonts(card.fonts);
  const normalised = normalise(evaluated.value, card, fonts);
  if (!normalised.ok) return normalised;
  let layouts = 0;
  const measure = (tree: CardElement) => {
    layouts++;
    return engine.layout(numberInstances(tree), { ...size, fonts: fonts.faces, measure: true });
  };
  const ruled = await applyRules(normalised.value, card.rules, prepared, size, measure);
  if (!ruled.ok) return fail(locateLayoutError(normalised.value, ruled.error));
  layouts++;
  const final = await engine.layout(numberInstances(ruled.value.root), {
    ...size,
    fonts: fonts.faces,
    measure: false,
  });
  if (!final.ok) return fail(locateLayoutError(ruled.value.root, final.error));
  const [styleError] = final.value.styleErrors;
  if (styleError !== undefined) return fail(explainStyleError(ruled.value.root, styleError));
  const verdicts = doubtMissingGlyphs(ruled.value.verdicts, final.value.missingGlyphs);
  return ok({
    // Lowering is proved for one pixel per unit only; larger pictures are painted as the engine wrote them.
    svg: scale === 1 ? lowerSvg(final.value.svg, size).svg : final.value.svg,
    boxes: final.value.boxes,
    verdicts,
    verdict: worstVerdict(verdicts),
    missingGlyphs: final.value.missingGlyphs,
    layouts,
    tree: evaluated.value,
  });
}

/** Some wrong styles end the layout instead of being reported; they too are led back to their node. */
function locateLayoutError(root: CardElement, error: DrawError): DrawError {
  if (error.code !== 'engine.layout' || !error.message.includes('CSS property')) return error;
  return explainStyleError(root, error.message);
}

const dataUris = new WeakMap<Asset, string>();

function dataUri(asset: Asset): string {
  let uri = dataUris.get(asset);
  if (!uri) {
    uri = `data:${asset.mime};base64,${toBase64(asset.bytes)}`;
    dataUris.set(asset, uri);
  }
  return uri;
}

function normalise(root: CardElement, card: Card, fonts: SlicedFonts): Result<CardElement, DrawError> {
  const resolved = resolveAssets(root, new Map(card.assets.map((asset) => [asset.name, dataUri(asset)])));
  if (!resolved.ok) return resolved;
  const colour = findInvalidColour(resolved.value);
  if (colour) return fail(colour);
  const corrected = correctEngineSlips(resolved.value);
  const tokens = Object.fromEntries(Object.entries(card.tokens).map(([name, value]) => [`--${name}`, value]));
  return ok(listSlices(withStyle(corrected, { ...tokens, ...corrected.props.style }), fonts.slices));
}

interface Ruled {
  root: CardElement;
  verdicts: FieldVerdict[];
}

async function applyRules(
  root: CardElement,
  rules: readonly TextRule[],
  prepared: Prepared,
  size: Size,
  measure: Measure,
): Promise<Result<Ruled, DrawError>> {
  let current = root;
  const verdicts: FieldVerdict[] = [];
  for (const rule of rules) {
    const settled = prepared.settled.get(rule.field);
    let worst: Verdict | null = null;
    for (const instance of markedInstances(current, rule.field)) {
      const applied = await applyRule(current, instance, rule, size, measure);
      if (!applied.ok) return applied;
      current = applied.value.root;
      worst = worst
        ? worstVerdict([
            { field: rule.field, verdict: worst },
            { field: rule.field, verdict: applied.value.verdict },
          ])
        : applied.value.verdict;
    }
    const shown = prepared.props[rule.field];
    if (worst) verdicts.push({ field: rule.field, verdict: combine(settled, worst) });
    else if (shown !== undefined && shown !== '')
      verdicts.push({ field: rule.field, verdict: unmarked(rule.field) });
  }
  return ok({ root: current, verdicts });
}

function unmarked(field: string): Verdict {
  return {
    kind: 'unknown',
    reason: `No element is marked data-field="${field}", so its text could not be judged.`,
  };
}

function markedInstances(root: CardElement, field: string): number[] {
  return listInstances(root).flatMap(({ element }, index) =>
    element.props['data-field'] === field ? [index] : [],
  );
}

/** What happened to the value before layout and what layout found, as one verdict. */
function combine(settled: Verdict | undefined, laidOut: Verdict): Verdict {
  if (!settled || laidOut.kind === 'overflows' || laidOut.kind === 'unknown') return laidOut;
  const small = 'smallPx' in laidOut && laidOut.smallPx !== undefined ? { smallPx: laidOut.smallPx } : {};
  if (settled.kind === 'fallback') return { ...settled, ...small };
  if (settled.kind === 'cut' && laidOut.kind === 'cut')
    return { ...laidOut, leftOver: laidOut.leftOver + settled.leftOver };
  if (settled.kind === 'cut' && (laidOut.kind === 'fits' || laidOut.kind === 'shrinks'))
    return { ...settled, lines: laidOut.lines, ...small };
  return laidOut;
}

/** A card with letters that no font can draw is not proven, whatever its lines are. */
function doubtMissingGlyphs(verdicts: FieldVerdict[], missing: readonly string[]): FieldVerdict[] {
  if (missing.length === 0) return verdicts;
  const shown = missing.slice(0, 5).join(' ');
  const reason = `No font of this card has ${shown}${missing.length > 5 ? ' and more' : ''}, so empty boxes are drawn. Add a font that has ${missing.length === 1 ? 'it' : 'them'}.`;
  return [...verdicts, { field: '', verdict: { kind: 'unknown', reason } }];
}
