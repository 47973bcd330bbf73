import { describe, expect, it } from 'vitest';
import { paintWithFaster } from './native-resvg.mjs';

/** Paints pictures that take the given time each; who painted which. */
function paint(count: number, wasmMs: (n: number) => number, nativeMs: number) {
  let clock = 0;
  const painters: string[] = [];
  const runtime = paintWithFaster(
    {
      encodePng() {
        clock += wasmMs(painters.length);
        painters.push('wasm');
      },
    },
    () => {
      clock += nativeMs;
      painters.push('native');
    },
    () => clock,
  );
  for (let i = 0; i < count; i++) runtime.encodePng('<svg/>');
  return { painters, said: runtime.describePainter() };
}

describe('who paints where the native rasteriser draws the same bytes', () => {
  it('is the wasm where it is the faster one after its first picture', () => {
    const { painters, said } = paint(8, (n) => (n === 0 ? 900 : 20), 150);
    expect(painters.slice(5)).toEqual(['wasm', 'wasm', 'wasm']);
    expect(said).toContain('the wasm of the bundle, which is faster here');
  });

  it('is the native one where that is faster', () => {
    const { painters, said } = paint(8, () => 300, 150);
    expect(painters.slice(5)).toEqual(['native', 'native', 'native']);
    expect(said).toContain('@resvg/resvg-js, which draws a frozen headline to the same bytes');
  });
});
