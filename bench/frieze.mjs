// Frieze's built runtime with everything: QuickJS, rules, normalising, lowering. Pixels and PNG are two whole
// draws, each of a headline of its own. As in the app, the memory of the picture before holds the next one: nobody
// looks at it any more.
import { ownBuffer } from './faces.mjs';

export async function createFrieze(createRuntime, wasmAndChain) {
  const runtime = await createRuntime(wasmAndChain);
  return {
    name: 'frieze',
    prepare(template) {
      const card = cardOf(template);
      const size = template.manifest.sizes[0];
      let memory = null;
      return async (values, pngValues) => {
        const start = performance.now();
        const laidOut = await layOut(runtime, card, values, size);
        const pixels = take(runtime.rasterise(laidOut.svg, 1, memory));
        memory = pixels.data.buffer;
        const read = performance.now();
        const second = await layOut(runtime, card, pngValues, size);
        const png = take(runtime.encodePng(second.svg));
        const encoded = performance.now();
        return {
          pixelsMs: read - start,
          pngMs: encoded - read,
          parts: { layouts: laidOut.layouts },
          pixels: pixels.data,
          png,
          verdict: laidOut.verdict.kind,
        };
      };
    },
    runtime,
  };
}

export function cardOf({ code, manifest, fonts, assets }) {
  return {
    code,
    fields: manifest.fields,
    rules: manifest.rules,
    tokens: manifest.tokens,
    fonts: fonts.map(({ family, weight, style, bytes }) => ({
      family,
      weight,
      style,
      data: ownBuffer(bytes),
    })),
    assets,
  };
}

async function layOut(runtime, card, values, size) {
  return take(await runtime.layOut(card, values, size));
}

function take(result) {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
