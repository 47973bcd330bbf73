import type { CodePoints } from './coverage.ts';

/** Ranges are written as the gap before each and its further code points, both in base 36. */
export function unpackRanges(packed: string): CodePoints {
  const ranges: number[] = [];
  let at = 0;
  for (const range of packed.split(' ')) {
    const [gap, more = '0'] = range.split('+');
    const first = at + Number.parseInt(gap!, 36);
    at = first + Number.parseInt(more, 36);
    ranges.push(first, at);
  }
  return ranges;
}

export function packRanges(ranges: CodePoints): string {
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index < ranges.length; index += 2) {
    const [first, last] = [ranges[index]!, ranges[index + 1]!];
    parts.push((first - at).toString(36) + (last > first ? `+${(last - first).toString(36)}` : ''));
    at = last;
  }
  return parts.join(' ');
}
