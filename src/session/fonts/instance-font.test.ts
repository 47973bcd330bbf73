import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../runtime/card.ts';
import { openFont } from '../../runtime/fonts/font-tables.ts';
import { openRealEngine } from '../../runtime/real-runtime.fixtures.ts';
import { decodeWoff2, readPackage, variableFont } from './font-files.fixtures.ts';
import { instanceFont } from './instance-font.ts';
import { unpackFont } from './unpack-font.ts';

let wasm: WebAssembly.Module;
let engine: Engine;
let variable: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  wasm = await WebAssembly.compile(readPackage('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  engine = await openRealEngine();
  const plain = await unpackFont(readPackage(variableFont), decodeWoff2);
  if (!plain.ok) throw new Error(plain.error.message);
  variable = plain.value;
});

/** The outlines that the engine makes of a word, and how wide it is. */
async function draw(font: Uint8Array<ArrayBuffer>, weight: number): Promise<string> {
  const laidOut = await engine.layout(
    {
      type: 'div',
      props: { style: { display: 'flex', fontSize: 80, fontWeight: weight }, children: ['Hagel 26'] },
    },
    {
      widthPx: 600,
      heightPx: 120,
      fonts: [{ family: 'Any', weight, style: 'normal', data: font.slice().buffer }],
      measure: false,
    },
  );
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  return laidOut.value.svg;
}

describe('instanceFont', () => {
  it('makes a font without axes, which the engine draws as it draws the static file of that weight', async () => {
    const frozen = (await instanceFont(wasm, variable, 700))!;
    expect(openFont(frozen.buffer)!.tags).not.toContain('fvar');
    const cut = readPackage('@fontsource/space-grotesk/files/space-grotesk-latin-700-normal.woff');
    const [made, given] = [await draw(frozen, 700), await draw(cut, 700)];
    // Outlines are rounded to whole units at another step, so coordinates differ by less than a pixel.
    const numbers = (svg: string) => (svg.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    const [left, right] = [numbers(made), numbers(given)];
    expect(left.length).toBe(right.length);
    expect(Math.max(...left.map((value, index) => Math.abs(value - right[index]!)))).toBeLessThan(0.5);
  });

  it('makes another picture of another weight, and the same bytes of the same', async () => {
    const [light, bold, again] = await Promise.all([
      instanceFont(wasm, variable, 300),
      instanceFont(wasm, variable, 700),
      instanceFont(wasm, variable, 700),
    ]);
    expect(again).toEqual(bold);
    expect(await draw(light!, 400)).not.toBe(await draw(bold!, 400));
  });

  it('gives nothing for bytes that are no font', async () => {
    expect(await instanceFont(wasm, new Uint8Array(200), 400)).toBeNull();
    expect(
      await instanceFont(wasm, readPackage('dejavu-fonts-ttf/ttf/DejaVuSans.ttf').slice(0, 999), 400),
    ).toBeNull();
  });
});
