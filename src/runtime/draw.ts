import { toBase64 } from '../lib/base64.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Values } from '../template/schema.ts';
import { type FieldVerdict, worstVerdict } from '../template/verdict.ts';
import type { Asset, Card, CardElement, DrawError, Engine, Evaluator, LaidOut, Runtime } from './card.ts';
import { numberInstances, withStyle } from './card-tree.ts';
import { describeMissingGlyphs } from './describe-missing-glyphs.ts';
import type { ReadChainFile } from './fonts/chain.ts';
import { completeFaces } from './fonts/complete-faces.ts';
import { listTexts } from './fonts/text-pieces.ts';
import { dictionaryFiles, loadDictionaries } from './line-breaks/dictionary-breaks.ts';
import { writeTreeBreaks } from './line-breaks/line-breaks.ts';
import { lowerSvg } from './lower/lower.ts';
import { findInvalidColour } from './normalise/check-colours.ts';
import { hasHeavyFilter } from './normalise/check-drawing.ts';
import { findBrokenFont } from './normalise/check-font.ts';
import { findBrokenAsset } from './normalise/check-image.ts';
import { findHeavyPaint } from './normalise/check-paint.ts';
import { findHeavyStyle } from './normalise/check-styles.ts';
import { findLongValue } from './normalise/check-values.ts';
import { correctEngineSlips } from './normalise/engine-slips.ts';
import { explainHeavyBlur } from './normalise/explain-heavy-blur.ts';
import { explainStyleError } from './normalise/explain-style-error.ts';
import { listSlices, type SlicedFonts, sliceFonts } from './normalise/font-slices.ts';
import { resolveAssets } from './normalise/resolve-assets.ts';
import { createPaint } from './paint/painter.ts';
import { makeStraight } from './paint/straight.ts';
import { prepareValues } from './prepare-values.ts';
import { readText } from './read-text.ts';
import { applyRules } from './rules/apply-rules.ts';

interface Size {
  widthPx: number;
  heightPx: number;
}

/** The one function from (template, field values, size) to a picture: app, checks and bundles all use it. */
export function createRuntime(
  evaluator: Evaluator,
  engine: Engine,
  readChainFile: ReadChainFile = async () => null,
): Runtime {
  const paint = createPaint(engine);
  return {
    layOut: (card, values, size, scale = 1) =>
      layOut({ evaluator, engine, readChainFile }, card, values, size, scale),
    rasterise(svg, scale = 1, memory = null) {
      const painted = paint(svg, scale, memory ?? 'given');
      if (!painted.ok) return painted;
      const { widthPx, heightPx, isOpaque } = painted.value;
      const data = new Uint8ClampedArray(painted.value.data.buffer as ArrayBuffer);
      if (!isOpaque) makeStraight(data);
      return ok({ widthPx, heightPx, data });
    },
    encodePng(svg, scale = 1) {
      const painted = paint(svg, scale);
      return painted.ok ? engine.encodePng(painted.value) : painted;
    },
    readText: (card, { drawn }, size) => readText(engine, readChainFile, card, drawn, size),
  };
}

interface Parts {
  evaluator: Evaluator;
  engine: Engine;
  readChainFile: ReadChainFile;
}

async function layOut(
  { evaluator, engine, readChainFile }: Parts,
  card: Card,
  values: Values,
  size: Size,
  scale: number,
): Promise<Result<LaidOut, DrawError>> {
  const tooLong = findLongValue(values);
  if (tooLong) return fail(tooLong);
  const lacking = await loadDictionaries(textOfValues(card, values), readChainFile);
  if (lacking !== null) return fail(absentDictionary(lacking));
  const prepared = prepareValues(card.fields, card.rules, values);
  const evaluated = await evaluator.evaluate(card.code, {
    ...prepared.props,
    size: { width: size.widthPx, height: size.heightPx },
  });
  if (!evaluated.ok) return evaluated;
  const fonts = sliceFonts(card.fonts);
  const normalised = normalise(evaluated.value, card, fonts);
  if (!normalised.ok) return normalised;
  const texts = listTexts(normalised.value).map(({ text }) => text);
  const lackingAlso = await loadDictionaries(texts.join(), readChainFile);
  if (lackingAlso !== null) return fail(absentDictionary(lackingAlso));
  const ellipses = card.rules.map(({ ellipsis }) => ellipsis).join('');
  const complete = await completeFaces(fonts.faces, normalised.value, ellipses, readChainFile);
  if (!complete.ok) return complete;
  const { faces, images, files } = complete.value;
  let layouts = 0;
  const layOutTree = (tree: CardElement, purpose: 'measure' | 'draw') => {
    layouts++;
    return engine.layout(writeTreeBreaks(numberInstances(tree)), {
      ...size,
      fonts: faces,
      images,
      measure: purpose === 'measure',
    });
  };
  const ruled = await applyRules(normalised.value, card.rules, prepared, size, layOutTree);
  if (!ruled.ok) return fail(locateLayoutError(normalised.value, ruled.error));
  const { drawing } = ruled.value;
  const final = drawing ? ok(drawing) : await layOutTree(ruled.value.root, 'draw');
  if (!final.ok) return fail(locateLayoutError(ruled.value.root, final.error));
  const [styleError] = final.value.styleErrors;
  if (styleError !== undefined) return fail(explainStyleError(ruled.value.root, styleError));
  const heavy = findHeavyPaint(final.value.svg, size);
  if (heavy?.code === 'style.blur')
    return fail(hasHeavyFilter(final.value.svg) ? explainHeavyBlur(ruled.value.root, heavy) : heavy);
  const svg = lowerSvg(final.value.svg, { ...size, scale }).svg;
  // Lowering replaces most filters, and says in pixels where the others reach.
  const heavyStill = findHeavyPaint(svg, size, final.value.boxes);
  if (heavyStill) return fail(heavyStill);
  const verdicts = doubtMissingGlyphs(ruled.value.verdicts, final.value.missingGlyphs);
  return ok({
    svg,
    boxes: final.value.boxes,
    verdicts,
    verdict: worstVerdict(verdicts),
    missingGlyphs: final.value.missingGlyphs,
    chainFiles: [...dictionaryFiles(texts.join()), ...files],
    layouts,
    tree: evaluated.value,
    drawn: ruled.value.root,
  });
}

/** All that a field may show before the card's code has run. */
const textOfValues = ({ fields, rules }: Card, values: Values): string =>
  [
    ...Object.values(values),
    ...fields.map((field) => field.default),
    ...rules.map(({ fallback }) => fallback),
  ].join();

const absentDictionary = (file: string): DrawError => ({
  code: 'font.absent',
  message: `This text needs the ${file} dictionary to break its lines, which is not here. Add a headline with such letters and freeze again.`,
  ordinal: null,
  at: null,
});

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
  const broken = findBrokenFont(card.fonts) ?? findBrokenAsset(card.assets);
  if (broken) return fail(broken);
  // Tokens are styles like any other: what they hold is judged with the rest.
  const tokens = Object.fromEntries(Object.entries(card.tokens).map(([name, value]) => [`--${name}`, value]));
  const styled = withStyle(root, { ...tokens, ...root.props.style });
  const heavy = findHeavyStyle(styled);
  if (heavy) return fail(heavy);
  const resolved = resolveAssets(styled, new Map(card.assets.map((asset) => [asset.name, dataUri(asset)])));
  if (!resolved.ok) return resolved;
  const colour = findInvalidColour(resolved.value);
  if (colour) return fail(colour);
  return ok(listSlices(correctEngineSlips(resolved.value), fonts.slices));
}

/** A card with letters that no font can draw is not proven, whatever its lines are. */
function doubtMissingGlyphs(verdicts: FieldVerdict[], missing: readonly string[]): FieldVerdict[] {
  if (missing.length === 0) return verdicts;
  const reason = describeMissingGlyphs(missing);
  return [...verdicts, { field: '', verdict: { kind: 'unknown', reason } }];
}
