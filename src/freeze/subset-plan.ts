import type { CodePoints } from '../runtime/fonts/coverage.ts';
import type { Fixture, Manifest } from '../template/schema.ts';

/** What a subset keeps of a face, and what it withholds that the whole face has. */
export interface SubsetPlan {
  keep: CodePoints;
  withheld: CodePoints;
}

// Latin with the marks, punctuation, currencies and signs that headlines of any language have.
const always: CodePoints = [
  0x20, 0x7e, 0xa0, 0x24f, 0x2b0, 0x36f, 0x1e00, 0x1eff, 0x2000, 0x206f, 0x20a0, 0x20cf, 0x2100, 0x214f,
  0x2190, 0x2193, 0x2212, 0x2212, 0xfb00, 0xfb06, 0xfeff, 0xfeff, 0xfffd, 0xfffd,
];

/** A script is kept as a whole as soon as one of its letters is in use: the next headline has others. */
const scripts: readonly CodePoints[] = [
  [0x370, 0x3ff, 0x1f00, 0x1fff],
  [0x400, 0x52f, 0x1c80, 0x1c8f, 0x2de0, 0x2dff, 0xa640, 0xa69f],
  [0x530, 0x58f],
  [0x590, 0x5ff, 0xfb1d, 0xfb4f],
  [0x600, 0x6ff, 0x750, 0x77f, 0x8a0, 0x8ff, 0xfb50, 0xfdff, 0xfe70, 0xfefe],
  [0x900, 0x97f, 0xa8e0, 0xa8ff],
  [0x980, 0x9ff],
  [0xa00, 0xa7f],
  [0xa80, 0xaff],
  [0xb80, 0xbff],
  [0xc00, 0xc7f],
  [0xc80, 0xcff],
  [0xd00, 0xd7f],
  [0xe00, 0xe7f],
  [0xe80, 0xeff],
  [0x1000, 0x109f],
  [0x10a0, 0x10ff],
  [0x1200, 0x139f],
  [0x1780, 0x17ff],
  // Chinese and Japanese share their characters; Korean has some of them.
  [
    0x2e80, 0x30ff, 0x3100, 0x312f, 0x31f0, 0x9fff, 0xf900, 0xfaff, 0xfe30, 0xfe4f, 0xff00, 0xffef, 0x20000,
    0x3134f,
  ],
  [0x1100, 0x11ff, 0x3000, 0x303f, 0x3130, 0x318f, 0xa960, 0xa97f, 0xac00, 0xd7ff, 0xff00, 0xffef],
];

/** `whole`: what the face has. `texts`: all that is known to be drawn. */
export function planSubset(whole: CodePoints, texts: string): SubsetPlan {
  const used = new Set(Array.from(new Set(texts), (letter) => letter.codePointAt(0)!));
  const wanted = [
    always,
    ...scripts.filter((script) => [...used].some((letter) => isWithin(script, letter))),
  ];
  const keep: number[] = [];
  const withheld: number[] = [];
  for (let i = 0; i < whole.length; i += 2)
    for (let letter = whole[i]!; letter <= whole[i + 1]!; letter++) {
      const stays = used.has(letter) || wanted.some((ranges) => isWithin(ranges, letter));
      append(stays ? keep : withheld, letter);
    }
  return { keep, withheld };
}

/** All texts of a template that a card may draw, in every case that a style may turn them into. */
export function knownTexts(
  manifest: Manifest,
  source: string,
  code: string,
  fixtures: readonly Fixture[],
): string {
  const values = fixtures.flatMap((fixture) => Object.values(fixture.values));
  const declared = manifest.fields.flatMap(({ default: preset, sample, choices }) => [
    preset,
    sample,
    choices,
  ]);
  const ruled = manifest.rules.flatMap(({ ellipsis, fallback }) => [ellipsis, fallback]);
  const texts = [values, declared, ruled].flat(3).filter((value) => typeof value === 'string');
  const all = [source, code, ...texts].join(' ');
  return [all, all.toUpperCase(), all.toLowerCase()]
    .flatMap((text) => [text, text.normalize('NFC')])
    .join('');
}

/** A face is made smaller only where that is worth a proof: a fifth of it and 64 KB at least. Slices are smaller than that. */
export function isWorthIt(wholeBytes: number, subsetBytes: number): boolean {
  const saved = wholeBytes - subsetBytes;
  return saved >= 64 * 1024 && saved >= wholeBytes / 5;
}

/** Headlines that nobody wrote, of letters that all the given faces keep: `count` of them, always the same. */
export function inventTexts(kept: readonly CodePoints[], count: number): string[] {
  const letters = expand(kept[0] ?? []).filter(
    (letter) => letter > 0x20 && kept.every((ranges) => isWithin(ranges, letter)),
  );
  if (letters.length === 0) return [];
  let state = 0x2545f491;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  // Every other letter is a plain one, so that pairs are kerned and ligatures are made.
  const plain = letters.filter((letter) => letter < 0x7f);
  const pick = (from: readonly number[]) => String.fromCodePoint(from[next(from.length)]!);
  const word = () =>
    Array.from({ length: 2 + next(8) }, (_, i) =>
      pick(i % 2 === 0 && plain.length > 0 ? plain : letters),
    ).join('');
  return Array.from({ length: count }, () => Array.from({ length: 3 + next(6) }, word).join(' '));
}

function isWithin(ranges: CodePoints, letter: number): boolean {
  for (let i = 0; i < ranges.length; i += 2)
    if (letter >= ranges[i]! && letter <= ranges[i + 1]!) return true;
  return false;
}

function append(ranges: number[], letter: number): void {
  if (ranges.at(-1) === letter - 1) ranges[ranges.length - 1] = letter;
  else ranges.push(letter, letter);
}

function expand(ranges: CodePoints): number[] {
  const letters: number[] = [];
  for (let i = 0; i < ranges.length; i += 2)
    for (let letter = ranges[i]!; letter <= ranges[i + 1]!; letter++) letters.push(letter);
  return letters;
}
