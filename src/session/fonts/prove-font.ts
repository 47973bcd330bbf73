import { fail, ok, type Result } from '../../lib/result.ts';
import type { Renderer } from '../../render/renderer.ts';
import { readCoverage } from '../../runtime/fonts/coverage.ts';
import type { FontRef } from '../../template/schema.ts';
import type { FontError } from './font-error.ts';

const sampleLetters = 48;
const size = { widthPx: 600, heightPx: 200 };

/** Draws letters with the font, as a card would: what the engine cannot read or paints as nothing is refused. */
export async function proveFont(
  renderer: Renderer,
  font: Omit<FontRef, 'file'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<null, FontError>> {
  const card = {
    code: sampleCode(font, pickLetters(bytes)),
    fields: [],
    rules: [],
    tokens: {},
    fonts: [font],
    assets: [],
  };
  return new Promise((resolve) => {
    renderer.drawQueued({ card, values: {}, ...size, scale: 1, output: 'pixels' }, (event) => {
      if (event.type === 'failed') resolve(fail(unusable(event.error.message)));
      if (event.type === 'exact') resolve(event.pixels.data.some(isPainted) ? ok(null) : fail(blank));
    });
  });
}

const isPainted = (value: number, index: number): boolean => index % 4 === 3 && value > 0;

function sampleCode({ family, weight, style }: Omit<FontRef, 'file'>, letters: string): string {
  const styles = { fontFamily: family, fontWeight: weight, fontStyle: style, fontSize: 32, display: 'flex' };
  return `exports.default = () => h("div", { style: ${JSON.stringify({ ...styles, flexWrap: 'wrap', width: '100%' })} }, ${JSON.stringify(letters)});`;
}

/** Letters the font has, spread over all of them, Latin ones first. */
function pickLetters(bytes: Uint8Array<ArrayBuffer>): string {
  const ranges = readCoverage(bytes.buffer) ?? [];
  const letters: string[] = [];
  const step = Math.max(2, Math.floor(ranges.length / sampleLetters / 2) * 2);
  for (let index = 0; index < ranges.length && letters.length < sampleLetters; index += step)
    for (const codePoint of [ranges[index]!, ranges[index + 1]!]) {
      const letter = String.fromCodePoint(codePoint);
      if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(letter)) letters.push(letter);
    }
  return letters.join('') || 'Aa';
}

const unusable = (reason: string): FontError => ({
  code: 'font.unusable',
  message: `The drawing engine cannot use it. ${reason}`,
});

const blank: FontError = {
  code: 'font.blank',
  message: 'Its letters draw nothing. Use a font of outlines, or export it again from the font program.',
};
