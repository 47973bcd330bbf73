import { type Box, uniteBoxes } from './box.ts';

/** One piece of a path in absolute coordinates. */
export type PathSegment =
  | { kind: 'move'; x: number; y: number }
  | { kind: 'line'; x: number; y: number }
  | { kind: 'quad'; x1: number; y1: number; x: number; y: number }
  | { kind: 'cubic'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  | {
      kind: 'arc';
      rx: number;
      ry: number;
      rotation: number;
      large: boolean;
      sweep: boolean;
      x: number;
      y: number;
    }
  | { kind: 'close' };

const argumentCounts: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

/** Null on anything but M L H V Q C A Z, absolute or relative; the smooth commands are not among what satori writes. */
export function parsePath(data: string): PathSegment[] | null {
  const reader = { data, at: 0 };
  const segments: PathSegment[] = [];
  const start = { x: 0, y: 0 };
  const pen = { x: 0, y: 0 };
  let command = '';
  for (;;) {
    skipSeparators(reader);
    if (reader.at >= data.length) return segments.length > 0 ? segments : null;
    const letter = data[reader.at]!;
    if (argumentCounts[letter.toUpperCase()] !== undefined) {
      command = letter;
      reader.at++;
    } else if (command === '' || command === 'Z' || command === 'z') return null;
    const kind = command.toUpperCase();
    if (segments.length === 0 && kind !== 'M') return null;
    const args = readArguments(reader, kind);
    if (!args) return null;
    const segment = toSegment(kind, args, command === kind ? { x: 0, y: 0 } : pen, pen);
    segments.push(segment);
    if (segment.kind === 'close') Object.assign(pen, start);
    else Object.assign(pen, { x: segment.x, y: segment.y });
    if (segment.kind === 'move') {
      Object.assign(start, pen);
      // Further pairs after a move are lines.
      command = command === 'm' ? 'l' : 'L';
    }
  }
}

function toSegment(
  kind: string,
  a: number[],
  from: { x: number; y: number },
  pen: { x: number; y: number },
): PathSegment {
  const n = a.length;
  const end = { x: from.x + (a[n - 2] ?? 0), y: from.y + (a[n - 1] ?? 0) };
  switch (kind) {
    case 'M':
      return { kind: 'move', ...end };
    case 'L':
      return { kind: 'line', ...end };
    case 'H':
      return { kind: 'line', x: from.x + a[0]!, y: pen.y };
    case 'V':
      return { kind: 'line', x: pen.x, y: from.y + a[0]! };
    case 'Q':
      return { kind: 'quad', x1: from.x + a[0]!, y1: from.y + a[1]!, ...end };
    case 'C':
      return {
        kind: 'cubic',
        x1: from.x + a[0]!,
        y1: from.y + a[1]!,
        x2: from.x + a[2]!,
        y2: from.y + a[3]!,
        ...end,
      };
    case 'A':
      return {
        kind: 'arc',
        rx: Math.abs(a[0]!),
        ry: Math.abs(a[1]!),
        rotation: a[2]!,
        large: a[3] === 1,
        sweep: a[4] === 1,
        ...end,
      };
    default:
      return { kind: 'close' };
  }
}

interface Reader {
  data: string;
  at: number;
}

function skipSeparators(reader: Reader): void {
  while (' ,\n\t\r'.includes(reader.data[reader.at] ?? '-')) reader.at++;
}

function readArguments(reader: Reader, kind: string): number[] | null {
  const out: number[] = [];
  for (let i = 0; i < argumentCounts[kind]!; i++) {
    const number = readNumber(reader);
    if (number === null) return null;
    // Flags may be written without a separator; satori always writes one, so anything else is not for us.
    if (kind === 'A' && (i === 3 || i === 4) && number !== 0 && number !== 1) return null;
    out.push(number);
  }
  return out;
}

function readNumber(reader: Reader): number | null {
  skipSeparators(reader);
  const { data } = reader;
  const from = reader.at;
  let at = from;
  let dot = false;
  for (; at < data.length; at++) {
    const unit = data[at]!;
    if (unit >= '0' && unit <= '9') continue;
    if (unit === '.' && !dot) dot = true;
    else if (unit === 'e' && at > from) {
      dot = true;
      if (data[at + 1] === '-' || data[at + 1] === '+') at++;
    } else if (!((unit === '-' || unit === '+') && at === from)) break;
  }
  reader.at = at;
  const number = Number(data.slice(from, at));
  return at > from && Number.isFinite(number) ? number : null;
}

export interface PathBounds {
  /** Holds the filled path. */
  box: Box;
  /** False when the box may be too large: cubics count with their control points, other arcs than quarters with far more than their ellipse. */
  exact: boolean;
}

export function boundPath(segments: readonly PathSegment[]): PathBounds | null {
  let box: Box | null = null;
  let exact = true;
  const add = (x: number, y: number): void => {
    const point = { x0: x, y0: y, x1: x, y1: y };
    box = box ? uniteBoxes(box, point) : point;
  };
  let pen = { x: 0, y: 0 };
  for (const segment of segments) {
    if (segment.kind === 'close') continue;
    add(segment.x, segment.y);
    if (segment.kind === 'quad')
      add(quadExtreme(pen.x, segment.x1, segment.x), quadExtreme(pen.y, segment.y1, segment.y));
    if (segment.kind === 'cubic') {
      exact = false;
      add(segment.x1, segment.y1);
      add(segment.x2, segment.y2);
    }
    if (segment.kind === 'arc' && !isQuarterArc(pen, segment)) {
      exact = false;
      const reach = 2 * Math.max(segment.rx, segment.ry, Math.hypot(segment.x - pen.x, segment.y - pen.y));
      add(pen.x - reach, pen.y - reach);
      add(pen.x + reach, pen.y + reach);
    }
    pen = segment;
  }
  return box && { box, exact };
}

/** The coordinate where a quadratic curve turns, or its end when it does not turn in between. */
function quadExtreme(from: number, control: number, to: number): number {
  const at = (from - control) / (from - 2 * control + to);
  return at > 0 && at < 1 ? (1 - at) ** 2 * from + 2 * at * (1 - at) * control + at ** 2 * to : to;
}

/** True when the arc turns by a right angle along the axes, so that it stays in the box of its ends. */
export function isQuarterArc(from: { x: number; y: number }, arc: PathSegment & { kind: 'arc' }): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3;
  return (
    arc.rotation === 0 &&
    !arc.large &&
    near(Math.abs(arc.x - from.x), arc.rx) &&
    near(Math.abs(arc.y - from.y), arc.ry)
  );
}
