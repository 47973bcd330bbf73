import type { TextRun } from '../runtime/card.ts';

/** Stands for the picture of an emoji while measuring. */
export const imageMark = 'data:,emoji';

interface Placed extends TextRun {
  /** Of an emoji: how high its line is, from `y` down. */
  lineHeightPx?: number;
}

/**
 * The words as satori placed them: it writes one `<text x y width fill>` per word segment when fonts are not embedded,
 * and one `<image>` per emoji, which has no baseline of its own.
 */
export function readTextRuns(svg: string): TextRun[] {
  const runs: Placed[] = [];
  let at = findRun(svg, 0);
  while (at >= 0) {
    const open = svg.indexOf('>', at);
    const attributes = svg.slice(at, open);
    if (attributes.startsWith('<image')) {
      if (attributes.includes(imageMark))
        runs.push({
          ...readPlace(attributes),
          text: emojiText,
          lineHeightPx: readNumber(attributes, 'height'),
        });
    } else {
      const close = svg.indexOf('</text>', open);
      if (open < 0 || close < 0) break;
      runs.push({ ...readPlace(attributes), text: svg.slice(open + 1, close) });
    }
    at = findRun(svg, open);
  }
  return runs.some(({ lineHeightPx }) => lineHeightPx !== undefined) ? setOnBaselines(runs) : runs;
}

const emojiText = '\u{1f642}';

function findRun(svg: string, from: number): number {
  const text = svg.indexOf('<text ', from);
  const image = svg.indexOf('<image ', from);
  return text < 0 ? image : image < 0 ? text : Math.min(text, image);
}

const readPlace = (attributes: string) => ({
  x: readNumber(attributes, 'x'),
  y: readNumber(attributes, 'y'),
  width: readNumber(attributes, 'width'),
  fill: readAttribute(attributes, 'fill'),
});

/** An emoji gets the baseline of the words on its line, or, alone on a line, one where theirs would be. */
function setOnBaselines(runs: readonly Placed[]): TextRun[] {
  const words = runs.filter(({ lineHeightPx }) => lineHeightPx === undefined);
  return runs.map(({ lineHeightPx, ...run }) => {
    if (lineHeightPx === undefined) return run;
    const beside = words.find(({ fill, y }) => fill === run.fill && y > run.y && y <= run.y + lineHeightPx);
    return { ...run, y: beside?.y ?? run.y + lineHeightPx * 0.75 };
  });
}

function readAttribute(attributes: string, name: string): string {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return '';
  const from = start + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

function readNumber(attributes: string, name: string): number {
  return Number(readAttribute(attributes, name) || Number.NaN);
}
