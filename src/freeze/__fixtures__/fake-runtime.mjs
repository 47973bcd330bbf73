// A stand-in for the real runtime: the "picture" is text that depends on all that should decide the pixels.
let started = false;
let drawing = false;

export async function createRuntime({ layoutWasm, resvgWasm, quickjsWasm }) {
  if (started) throw new Error('Already initialized');
  started = true;
  const engines = [layoutWasm, resvgWasm, quickjsWasm].map((wasm) => new TextDecoder().decode(wasm)).join();
  return {
    async layOut(card, values, { widthPx, heightPx }) {
      if (drawing) throw new Error('two pictures at once');
      drawing = true;
      await new Promise((resolve) => setTimeout(resolve, 1));
      drawing = false;
      if (values.title === 'break') return { ok: false, error: { code: 'evaluate.threw', message: 'It broke.' } };
      const fonts = card.fonts.map(({ family, weight, style, data }) => [family, weight, style, [...new Uint8Array(data)]]);
      const assets = card.assets.map(({ name, mime, bytes }) => [name, mime, [...bytes]]);
      const { code, fields, rules, tokens } = card;
      const svg = JSON.stringify([engines, code, fields, rules, tokens, fonts, assets, values, widthPx, heightPx]);
      const verdict = { kind: 'fits', lines: 2 };
      return { ok: true, value: { svg, verdict, verdicts: [{ field: 'title', verdict }], missingGlyphs: [] } };
    },
    rasterise(svg, scale) {
      return { ok: true, value: { data: new TextEncoder().encode(`${scale} ${svg}`) } };
    },
    encodePng(svg, scale) {
      return { ok: true, value: new TextEncoder().encode(`\x89PNG ${scale} ${svg}`) };
    },
  };
}
