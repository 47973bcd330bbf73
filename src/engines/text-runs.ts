import type { TextRun } from '../runtime/card.ts';

/** The words as satori placed them: it writes one `<text x y width fill>` per word segment when fonts are not embedded. */
export function readTextRuns(svg: string): TextRun[] {
  const runs: TextRun[] = [];
  let at = svg.indexOf('<text ');
  while (at >= 0) {
    const open = svg.indexOf('>', at);
    const close = svg.indexOf('</text>', open);
    if (open < 0 || close < 0) break;
    const attributes = svg.slice(at, open);
    runs.push({
      text: svg.slice(open + 1, close),
      x: readNumber(attributes, 'x'),
      y: readNumber(attributes, 'y'),
      width: readNumber(attributes, 'width'),
      fill: readAttribute(attributes, 'fill'),
    });
    at = svg.indexOf('<text ', close);
  }
  return runs;
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
