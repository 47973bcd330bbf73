// Takumi's wasm renderer on the same trees: another engine with its own layout, painting and PNG encoder.
import { fromJsx } from '@takumi-rs/helpers/jsx';
import { initSync, Renderer } from '@takumi-rs/wasm';
import { nameFaces } from './faces.mjs';
import { createNativeCard } from './native-card.mjs';

export function createTakumi({ takumiWasm }) {
  initSync({ module: takumiWasm });
  return {
    name: 'takumi',
    prepare(template) {
      // One renderer per template, since families of the same name would meet in a shared one.
      const renderer = new Renderer();
      const ready = Promise.all(
        nameFaces(template.fonts).map(({ name, weight, style, sfnt: data }) =>
          renderer.registerFont({ name, weight, style, data }),
        ),
      );
      const urls = Object.fromEntries(template.assets.map(({ name }) => [name, `asset:${name}`]));
      const images = template.assets.map(({ name, bytes }) => ({ src: `asset:${name}`, data: bytes }));
      const card = createNativeCard(template, urls);
      const { widthPx: width, heightPx: height } = template.manifest.sizes[0];
      const render = async (values, format) => {
        const { node, css } = await fromJsx(card({ ...values, size: { width, height } }));
        return renderer.render(node, { width, height, css, images, format });
      };
      return async (values, pngValues) => {
        await ready;
        const start = performance.now();
        const pixels = await render(values, 'raw');
        const read = performance.now();
        const png = await render(pngValues, 'png');
        return { pixelsMs: read - start, pngMs: performance.now() - read, parts: {}, pixels, png };
      };
    },
  };
}
