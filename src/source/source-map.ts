/** One entry of a source map: from `column` on (0-based), the code comes from that place of the source. */
export interface Segment {
  column: number;
  sourceLine: number;
  sourceColumn: number;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The `mappings` of a source map (version 3, one source), one list per line of code. All numbers 0-based. */
export function decodeMappings(mappings: string): Segment[][] {
  let sourceLine = 0;
  let sourceColumn = 0;
  return mappings.split(';').map((line) => {
    let column = 0;
    const segments: Segment[] = [];
    for (const text of line.split(',')) {
      const [columnStep, , lineStep, sourceColumnStep] = decodeNumbers(text);
      if (columnStep === undefined) continue;
      column += columnStep;
      if (lineStep === undefined || sourceColumnStep === undefined) continue;
      sourceLine += lineStep;
      sourceColumn += sourceColumnStep;
      segments.push({ column, sourceLine, sourceColumn });
    }
    return segments;
  });
}

// Base 64 VLQ: five bits a digit, least significant first, bit 6 says that more follow, bit 1 is the sign.
function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
