import satori, { init } from 'satori/standalone';
import { fail, ok, type Result } from '../lib/result.ts';
import type {
  CardElement,
  DrawError,
  Engine,
  EngineLayout,
  FontFace,
  NodeBox,
  PaintedImage,
} from '../runtime/card.ts';
import { PinnedSegmenter } from './pinned-segmenter.ts';
import { openResvg, type Rasteriser } from './resvg.ts';
import { setOnBaselines, type Word } from './text-runs.ts';

type SatoriOptions = Parameters<typeof satori>[1];
type SatoriFonts = SatoriOptions['fonts'];

// resvg refuses or dies beyond about 16 000 px; a card never needs that many.
const maxPixels = 4096 * 4096;

// Satori caches parsed fonts by the identity of buffers and arrays, so the same faces give the same array.
const fontArrays = new WeakMap<FontFace[], SatoriFonts>();

function satoriFonts(faces: FontFace[]): SatoriFonts {
  let fonts = fontArrays.get(faces);
  if (!fonts) {
    fonts = faces.map(({ family, weight, style, data }) => ({
      name: family,
      weight: weight as 400,
      style,
      data,
    }));
    fontArrays.set(faces, fonts);
  }
  return fonts;
}

// Shaping leaves these out, so no empty box is painted for them: bidi controls, joiners, spaces.
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}]*$/u;

const noImages = {};

// For measuring, a few letters do instead of the picture.
const imageMark = 'data:,emoji';
const imageMarks = new WeakMap<object, Record<string, string>>();

function markImages(images: { readonly [grapheme: string]: string }): Record<string, string> {
  let marks = imageMarks.get(images);
  if (!marks) {
    marks = Object.fromEntries(Object.keys(images).map((grapheme) => [grapheme, imageMark]));
    imageMarks.set(images, marks);
  }
  return marks;
}

/** satori keeps the segmenters it once made, so the first ones must be ours already. */
function pinIntl(host: typeof Intl | undefined): typeof Intl {
  return Object.create(host ?? null, { Segmenter: { value: PinnedSegmenter } }) as typeof Intl;
}

function refuseFetch(): never {
  throw new Error('A card loads nothing from the network.');
}

/** Satori and resvg, the pair of the profile `frieze`. Once per realm: satori keeps module-wide state. */
export async function createFriezeEngine(wasm: {
  layout: Uint8Array | WebAssembly.Module;
  resvg: Uint8Array | WebAssembly.Module;
}): Promise<Engine> {
  const [, resvg] = await Promise.all([
    init(wasm.layout as Parameters<typeof init>[0]),
    openResvg(wasm.resvg),
  ]);
  return {
    profile: 'frieze',
    layout: layOutWithSatori,
    paint: (svg, scale, read) => paintWithResvg(resvg, svg, scale, read),
    encodePng: (image) => encodeWithResvg(resvg, image),
  };
}

async function layOutWithSatori(
  root: CardElement,
  { widthPx, heightPx, fonts, images = noImages, measure }: Parameters<Engine['layout']>[1],
): Promise<Result<EngineLayout, DrawError>> {
  const boxes: NodeBox[] = [];
  const styleErrors: string[] = [];
  const words: Word[] = [];
  const missing = new Set<string>();
  const hostFetch = globalThis.fetch;
  globalThis.fetch = refuseFetch;
  const hostIntl = globalThis.Intl;
  globalThis.Intl = pinIntl(hostIntl);
  try {
    const svg = await satori(
      root as unknown as Parameters<typeof satori>[0],
      {
        width: widthPx,
        height: heightPx,
        fonts: satoriFonts(fonts),
        embedFont: !measure,
        graphemeImages: measure ? markImages(images) : images,
        onNodeDetected: (node) => boxes.push(readBox(node)),
        onStyleError: (error) => styleErrors.push(error.message),
        onWord: (word: Word) => words.push(word),
        loadAdditionalAsset: async (code, segment) => {
          for (const grapheme of code === 'emoji' ? [segment] : Array.from(segment)) {
            if (!invisible.test(grapheme) && !Object.hasOwn(images, grapheme)) missing.add(grapheme);
          }
          return undefined as unknown as string;
        },
      } as SatoriOptions,
    );
    return ok({
      svg,
      boxes,
      runs: setOnBaselines(words),
      missingGlyphs: [...missing],
      styleErrors,
    });
  } catch (error) {
    return fail(describeEngineError(error));
  } finally {
    globalThis.fetch = hostFetch;
    globalThis.Intl = hostIntl;
  }
}

function readBox(node: {
  left: number;
  top: number;
  width: number;
  height: number;
  props: Record<string, unknown>;
}): NodeBox {
  const ordinal = node.props['data-n'];
  return {
    ordinal: ordinal === undefined ? null : Number(ordinal),
    instance: Number(node.props['data-i'] ?? -1),
    x: node.left,
    y: node.top,
    width: node.width,
    height: node.height,
  };
}

function describeEngineError(error: unknown): DrawError {
  const message = error instanceof Error ? error.message : String(error);
  // Other range errors come from a font that ends too early.
  const isStack = error instanceof RangeError && /call stack/i.test(message);
  const lost = error instanceof WebAssembly.RuntimeError || isStack;
  if (lost) {
    return {
      code: 'engine.lost',
      message: 'The layout engine gave up on this card. Nest fewer boxes or shorten its text.',
      ordinal: null,
      at: null,
    };
  }
  const first = message.split('\n')[0] ?? message;
  if (error instanceof RangeError || /OpenType|WOFF|\bfont\b(?! is required)/i.test(first)) {
    return {
      code: 'font.broken',
      message: `A font of this card cannot be read (${first.replace(/\.$/, '')}). Use a TTF, OTF, WOFF or WOFF2 file of one face.`,
      ordinal: null,
      at: null,
    };
  }
  return {
    code: 'engine.layout',
    message: first.endsWith('.') ? first : `${first}.`,
    ordinal: null,
    at: null,
  };
}

function paintWithResvg<T>(
  resvg: Rasteriser,
  svg: string,
  scale: number,
  read: (image: PaintedImage) => T,
): Result<T, DrawError> {
  try {
    return resvg.paint(svg, scale, isSmallEnough, (image) => (image ? ok(read(image)) : fail(tooLarge)));
  } catch (error) {
    return fail(describeRasterError(error));
  }
}

const isSmallEnough = (widthPx: number, heightPx: number): boolean => widthPx * heightPx <= maxPixels;

const tooLarge: DrawError = {
  code: 'engine.too-large',
  message: 'The picture has more than 16 million pixels. Choose a smaller size.',
  ordinal: null,
  at: null,
};

function describeRasterError(error: unknown): DrawError {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: error instanceof WebAssembly.RuntimeError ? 'engine.lost' : 'engine.raster',
    message: `The picture could not be painted: ${reason}. Take out the last style you added.`,
    ordinal: null,
    at: null,
  };
}

function encodeWithResvg(resvg: Rasteriser, image: PaintedImage): Result<Uint8Array, DrawError> {
  try {
    return ok(resvg.encodePng(image));
  } catch (error) {
    return fail(describeRasterError(error));
  }
}
