import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openStudio } from '../steps/studio.ts';

// The draft is the browser's painting of the SVG, the exact picture resvg's. Both are made here from the lines of one
// text, and the ink of each line is weighed: its centre may not move by a pixel when one takes the other's place.

const card = {
  code: `exports.default = ({ title }) => h('div', { style: { display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: 60, boxSizing: 'border-box', backgroundColor: '#fff' } },
    h('h1', { style: { fontFamily: 'Inter', fontSize: 72, fontWeight: 600, letterSpacing: -1.5, lineHeight: 1.1, width: 900 } }, title),
    h('p', { style: { fontFamily: 'Inter', fontSize: 27.5, marginTop: 21.3, transform: 'translateX(0.4px)' } }, 'A smaller line, 12 March 2026'));`,
  fields: [{ name: 'title', kind: 'text', required: true }],
  rules: [],
  tokens: {},
  assets: [],
};

interface Line {
  top: number;
  bottom: number;
  centreX: number;
  centreY: number;
}

async function weighBoth(page: Page, title: string): Promise<{ draft: Line[]; exact: Line[] }> {
  const manifest = JSON.parse(await readFile('public/runtime/manifest.json', 'utf8')) as { folder: string };
  const fonts = await Promise.all(
    [400, 600].map(async (weight) => ({
      weight,
      base64: (
        await readFile(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`)
      ).toString('base64'),
    })),
  );
  return page.evaluate(
    async ({ folder, card: drawn, fonts: files, title: text }) => {
      const base = `${location.origin}/runtime/${folder}/`;
      const { createRuntime } = await import(`${base}runtime.mjs`);
      const load = async (name: string) => new Uint8Array(await (await fetch(base + name)).arrayBuffer());
      const [layoutWasm, resvgWasm, quickjsWasm] = await Promise.all(
        ['layout.wasm', 'resvg.wasm', 'quickjs.wasm'].map(load),
      );
      const runtime = await createRuntime({ layoutWasm, resvgWasm, quickjsWasm });
      const faces = files.map(({ weight, base64 }) => ({
        family: 'Inter',
        weight,
        style: 'normal',
        data: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer,
      }));
      const laidOut = await runtime.layOut(
        { ...drawn, fonts: faces },
        { title: text },
        { widthPx: 1200, heightPx: 630 },
      );
      if (!laidOut.ok) throw new Error(laidOut.error.message);
      const exact = runtime.rasterise(laidOut.value.svg);
      if (!exact.ok) throw new Error(exact.error.message);

      const image = new Image();
      image.src = URL.createObjectURL(new Blob([laidOut.value.svg], { type: 'image/svg+xml' }));
      await image.decode();
      const context = new OffscreenCanvas(1200, 630).getContext('2d')!;
      context.drawImage(image, 0, 0, 1200, 630);

      const weigh = (data: Uint8ClampedArray) => {
        const lines: { top: number; bottom: number; centreX: number; centreY: number }[] = [];
        let line = { ink: 0, x: 0, y: 0, top: 0 };
        for (let row = 0; row <= 630; row++) {
          let ink = 0;
          let x = 0;
          for (let column = 0; column < 1200 && row < 630; column++) {
            const dark = 255 - data[4 * (row * 1200 + column)]!;
            ink += dark;
            x += dark * column;
          }
          // A faint row between two lines is none.
          if (ink > 255) {
            if (line.ink === 0) line.top = row;
            line = { ...line, ink: line.ink + ink, x: line.x + x, y: line.y + ink * row };
          } else if (line.ink > 0) {
            lines.push({
              top: line.top,
              bottom: row,
              centreX: line.x / line.ink,
              centreY: line.y / line.ink,
            });
            line = { ink: 0, x: 0, y: 0, top: 0 };
          }
        }
        return lines;
      };
      return { draft: weigh(context.getImageData(0, 0, 1200, 630).data), exact: weigh(exact.value.data) };
    },
    { folder: manifest.folder, card, fonts, title },
  );
}

test('text moves by less than a pixel when the exact picture takes the place of the draft', async ({
  page,
}) => {
  await openStudio(page);
  const { draft, exact } = await weighBoth(page, 'How we cut cold starts to 90 ms without a rewrite');
  expect(exact.length).toBe(3);
  expect(draft.length).toBe(3);
  const moved = exact.map((line, index) => ({
    x: Math.abs(line.centreX - draft[index]!.centreX),
    y: Math.abs(line.centreY - draft[index]!.centreY),
    top: Math.abs(line.top - draft[index]!.top),
    bottom: Math.abs(line.bottom - draft[index]!.bottom),
  }));
  console.log('moved, px', JSON.stringify(moved));
  for (const { x, y, top, bottom } of moved) {
    expect(Math.max(x, y)).toBeLessThan(0.5);
    expect(Math.max(top, bottom)).toBeLessThanOrEqual(1);
  }
});
