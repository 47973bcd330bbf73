// The plain pipeline in its fastest obvious form: engines started once, the same font buffers every time,
// memory freed, the card run natively, the picture painted once for pixels and PNG.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { init } from 'satori/standalone';
import { dataUrl, nameFaces } from './faces.mjs';
import { createNativeCard } from './native-card.mjs';

export async function createPlain({ layoutWasm, resvgWasm }) {
  await Promise.all([init(layoutWasm), initWasm(resvgWasm)]);
  return {
    name: 'plain',
    prepare(template) {
      const urls = Object.fromEntries(template.assets.map((asset) => [asset.name, dataUrl(asset)]));
      const card = createNativeCard(template, urls);
      const { widthPx: width, heightPx: height } = template.manifest.sizes[0];
      const options = { width, height, fonts: nameFaces(template.fonts) };
      return (values) => draw(card, { ...values, size: { width, height } }, options);
    },
  };
}

async function draw(card, values, options) {
  const start = performance.now();
  const tree = card(values);
  const evaluated = performance.now();
  const svg = await satori(tree, options);
  const laidOut = performance.now();
  const resvg = new Resvg(svg);
  const image = resvg.render();
  const painted = performance.now();
  const pixels = image.pixels;
  const read = performance.now();
  const png = image.asPng();
  const encoded = performance.now();
  image.free();
  resvg.free();
  return {
    pixelsMs: read - start,
    pngMs: painted - start + (encoded - read),
    parts: { evaluateMs: evaluated - start, layoutMs: laidOut - evaluated, rasterMs: read - laidOut },
    pixels,
    png,
  };
}
