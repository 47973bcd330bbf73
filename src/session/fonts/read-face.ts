import { fail, ok, type Result } from '../../lib/result.ts';
import { type CodePoints, readCoverage } from '../../runtime/fonts/coverage.ts';
import { type FontTables, openFont } from '../../runtime/fonts/font-tables.ts';
import type { FontRef } from '../../template/schema.ts';
import { coversLetters, scriptLetters } from './describe-family.ts';
import type { FontError } from './font-error.ts';
import { nameNumbers, readNames } from './read-names.ts';

/** What a font file is, as far as it says so itself. */
export interface FaceFacts {
  family: string;
  weight: number;
  style: FontRef['style'];
  /** Its maker says in OS/2 that it may not be embedded, or only to be looked at. */
  embedding: 'free' | 'preview' | 'restricted';
  /** Set for a variable font: the weights it can be frozen at. */
  variable: WeightRange | null;
  scripts: string[];
  letters: number;
}

export interface WeightRange {
  min: number;
  max: number;
  /** Those that it names itself, and the hundreds. */
  weights: number[];
  /** What else could be set, such as `width`; it stays as its maker set it. */
  otherAxes: string[];
}

/** Reads a plain font; refused when the engine could not draw with it. */
export function readFace(data: ArrayBuffer, fileName: string): Result<FaceFacts, FontError> {
  const tables = openFont(data);
  const fault = tables ? findMissing(tables) : brokenFont('its table of contents');
  if (!tables || fault) return fail(fault ?? brokenFont('its table of contents'));
  const coverage = readCoverage(data);
  if (!coverage || coverage.length === 0)
    return fail({
      code: 'font.no-letters',
      message: 'It names no letters of Unicode, so no text can be set in it. Export it with a Unicode table.',
    });
  try {
    return ok({ ...describeFace(tables, fileName), ...describeCoverage(coverage) });
  } catch {
    // A table that ends before its own numbers.
    return fail(brokenFont('one of its tables'));
  }
}

const brokenFont = (what: string): FontError => ({
  code: 'font.broken',
  message: `It is damaged: ${what} cannot be read. Download it again, or export it again from the font program.`,
});

const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

function findMissing({ tags }: FontTables): FontError | null {
  const has = (tag: string) => tags.includes(tag);
  const missing = needed.filter((tag) => !has(tag));
  if (missing.length > 0)
    return {
      code: 'font.broken',
      message: `It lacks the ${missing.length === 1 ? 'table' : 'tables'} ${missing.join(', ')}, without which nothing is drawn. Export it again from the font program.`,
    };
  if ((has('glyf') && has('loca')) || has('CFF ')) return null;
  if (has('CFF2'))
    return {
      code: 'font.no-outlines',
      message:
        'It is a variable font in OpenType form (CFF2), which the engine cannot read. Use its TTF form.',
    };
  const pictures = ['CBDT', 'sbix', 'EBDT', 'SVG '].some(has);
  return {
    code: 'font.no-outlines',
    message: pictures
      ? 'It holds pictures of letters and no outlines, which the engine draws as empty boxes. Use a font of outlines; emoji come with the app.'
      : 'It has no outlines of letters. Export it again from the font program.',
  };
}

function describeFace(tables: FontTables, fileName: string) {
  const names = readNames(tables);
  const subfamily = names.get(nameNumbers.typographicSubfamily) ?? names.get(nameNumbers.subfamily) ?? '';
  const full = `${names.get(nameNumbers.family) ?? ''} ${subfamily}`.trim();
  const words = full === '' ? fileName.replace(/\.\w+$/, '') : full;
  const named = readWeightWord(words);
  const weight = readOs2Weight(tables) ?? named ?? 400;
  const family =
    names.get(nameNumbers.typographicFamily) ?? stripStyle(names.get(nameNumbers.family) ?? words);
  const style: FontRef['style'] = isItalic(tables, words) ? 'italic' : 'normal';
  return {
    family: cleanFamily(family),
    // Files that leave 400 in OS/2 say more in their name.
    weight: weight === 400 && named !== null ? named : weight,
    style,
    embedding: readEmbedding(tables),
    variable: readVariable(tables),
  };
}

const weightWords: readonly [word: RegExp, weight: number][] = [
  [/\b(?:extra|ultra)[ -]?light\b/i, 200],
  [/\b(?:semi|demi)[ -]?bold\b/i, 600],
  [/\b(?:extra|ultra)[ -]?bold\b/i, 800],
  [/\b(?:thin|hairline)\b/i, 100],
  [/\blight\b/i, 300],
  [/\bmedium\b/i, 500],
  [/\bbold\b/i, 700],
  [/\b(?:black|heavy)\b/i, 900],
];

function readWeightWord(text: string): number | null {
  // `Inter-SemiBoldItalic` as words.
  const words = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_]+/g, ' ');
  return weightWords.find(([word]) => word.test(words))?.[1] ?? null;
}

function stripStyle(family: string): string {
  const words = family
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
  const isStyle = (word: string) =>
    /^(thin|hairline|(extra|ultra)?light|regular|medium|(semi|demi|extra|ultra)?bold|black|heavy|italic|oblique|extra|ultra|semi|demi)$/i.test(
      word,
    );
  const last = words.findLastIndex((word) => !isStyle(word));
  if (last === words.length - 1) return family;
  return words.slice(0, last + 1).join(' ') || family;
}

/** A family stands in a list that commas divide and quotes hold together. */
export function cleanFamily(family: string): string {
  return (
    family
      .replace(/[,;"'`\\{}<>]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 100) || 'Untitled font'
  );
}

function readOs2Weight(tables: FontTables): number | null {
  const os2 = tables.read('OS/2');
  if (!os2 || os2.byteLength < 6) return null;
  const weight = os2.getUint16(4);
  // Some old files count from 1 to 9.
  if (weight >= 1 && weight <= 9) return weight * 100;
  return weight >= 10 && weight <= 1000 ? weight : null;
}

function isItalic(tables: FontTables, words: string): boolean {
  const os2 = tables.read('OS/2');
  const head = tables.read('head');
  const slanted = 0x201;
  return (
    (os2 !== null && os2.byteLength >= 64 && (os2.getUint16(62) & slanted) !== 0) ||
    (head !== null && head.byteLength >= 46 && (head.getUint16(44) & 2) !== 0) ||
    /italic|oblique/i.test(words)
  );
}

function readEmbedding(tables: FontTables): FaceFacts['embedding'] {
  const os2 = tables.read('OS/2');
  if (!os2 || os2.byteLength < 10) return 'free';
  const bits = os2.getUint16(8) & 0xf;
  // The most lenient of several bits counts.
  if (bits === 0 || (bits & 8) !== 0) return 'free';
  return (bits & 4) !== 0 ? 'preview' : 'restricted';
}

const axisNames: Record<string, string> = {
  wdth: 'width',
  slnt: 'slant',
  ital: 'italic',
  opsz: 'optical size',
  GRAD: 'grade',
};

const readTag = (table: DataView, at: number): string =>
  String.fromCharCode(...Array.from({ length: 4 }, (_, index) => table.getUint8(at + index)));

function readVariable(tables: FontTables): WeightRange | null {
  const fvar = tables.read('fvar');
  if (!fvar) return null;
  const [axesAt, axisCount, axisBytes] = [fvar.getUint16(4), fvar.getUint16(8), fvar.getUint16(10)];
  const [instanceCount, instanceBytes] = [fvar.getUint16(12), fvar.getUint16(14)];
  const fixed = (at: number) => fvar.getInt32(at) / 65536;
  const tags = Array.from({ length: axisCount }, (_, index) => readTag(fvar, axesAt + index * axisBytes));
  const axis = tags.indexOf('wght');
  const otherAxes = tags.filter((tag) => tag !== 'wght').map((tag) => axisNames[tag] ?? tag);
  if (axis < 0) return { min: 0, max: 0, weights: [], otherAxes };
  const at = axesAt + axis * axisBytes;
  const [min, max] = [Math.max(1, fixed(at + 4)), Math.min(1000, fixed(at + 12))];
  const weights = new Set([100, 200, 300, 400, 500, 600, 700, 800, 900]);
  for (let index = 0; index < instanceCount; index++) {
    const start = axesAt + axisCount * axisBytes + index * instanceBytes;
    weights.add(Math.round(fixed(start + 4 + axis * 4)));
  }
  const within = [...weights].filter((weight) => weight >= min && weight <= max);
  return { min, max, weights: within.sort((a, b) => a - b), otherAxes };
}

/** Which scripts it has, and how many letters in all. */
export function describeCoverage(coverage: CodePoints): Pick<FaceFacts, 'scripts' | 'letters'> {
  let letters = 0;
  for (let index = 0; index < coverage.length; index += 2)
    letters += coverage[index + 1]! - coverage[index]! + 1;
  return {
    scripts: scriptLetters
      .filter(([, sample]) => coversLetters([coverage], sample))
      .map(([script]) => script),
    letters,
  };
}
