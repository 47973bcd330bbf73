import { splitGraphemes } from 'unicode-segmenter/grapheme';
import { toBase64 } from '../../lib/base64.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CardElement, DrawError, FontFace } from '../card.ts';
import {
  type ChainFamily,
  type ChainSlice,
  chainFamilies,
  emojiPath,
  facePath,
  hasEmoji,
  type ReadChainFile,
} from './chain.ts';
import { type CodePoints, covers, readCoverage } from './coverage.ts';
import { emojiKey } from './emoji.ts';
import { listTexts, type TextPiece } from './text-pieces.ts';

export interface CompleteFaces {
  /** The card's own, then those of the chain that its texts need. The same need gives the same array. */
  faces: FontFace[];
  /** Grapheme → data URI of its picture. */
  images: { [grapheme: string]: string };
  /** Files of the chain that were used, sorted. */
  files: string[];
}

/** What the chain adds to a card's own faces: a function of the faces and the texts, whatever was drawn before. */
export async function completeFaces(
  own: FontFace[],
  root: CardElement,
  extraText: string,
  readFile: ReadChainFile,
): Promise<Result<CompleteFaces, DrawError>> {
  const pieces = [...listTexts(root), { text: extraText, isBold: false }];
  const needs = findNeeds(own, pieces);
  if (needs.faces.size === 0 && needs.emoji.size === 0) return ok({ faces: own, images: {}, files: [] });
  const faces = await loadFaces(own, needs.faces, readFile);
  if (!faces.ok) return faces;
  const images: CompleteFaces['images'] = {};
  for (const [grapheme, key] of needs.emoji) {
    const image = await loadPicture(key, readFile);
    if (!image.ok) return image;
    images[grapheme] = image.value;
  }
  const files = [...needs.faces.keys(), ...Array.from(needs.emoji.values(), emojiPath)];
  return ok({ faces: faces.value, images, files: [...new Set(files)].sort() });
}

interface Needs {
  /** Path → what it is, in the order of the chain. */
  faces: Map<string, { slice: ChainSlice; weight: number }>;
  /** Grapheme → key of its picture. */
  emoji: Map<string, string>;
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]*$/u;

function findNeeds(own: readonly FontFace[], pieces: readonly TextPiece[]): Needs {
  const coverages = coveragesOf(own);
  const emoji: Needs['emoji'] = new Map();
  // Nearly all text is of these letters, and nearly all fonts have all of them; one of symbols has none.
  const hasAscii = coverages.some((family) => family.every((ranges) => coversAll(ranges, asciiSample)));
  const wanted = new Map<ChainSlice, Set<boolean>>();
  const order = orderFamilies(pieces.map(({ text }) => text).join(''));
  for (const { text, isBold } of pieces) {
    for (const grapheme of new Set(splitGraphemes(text))) {
      if (hasAscii && grapheme.length === 1 && grapheme >= ' ' && grapheme <= '~') continue;
      const key = emojiKey(grapheme);
      if (key !== null && hasEmoji(key)) {
        emoji.set(grapheme, key);
        continue;
      }
      const letters = visibleLetters(grapheme);
      if (
        letters.length === 0 ||
        coverages.some((family) => family.every((ranges) => coversAll(ranges, letters)))
      )
        continue;
      const slice = findSlice(order, letters);
      if (slice) wanted.set(slice, (wanted.get(slice) ?? new Set()).add(isBold));
      else if (key === null && hasEmoji(plainKey(grapheme))) emoji.set(grapheme, plainKey(grapheme));
    }
  }
  const faces: Needs['faces'] = new Map();
  for (const { slices } of order)
    for (const slice of slices)
      for (const isBold of wanted.get(slice) ?? []) {
        const weight = weightFor(slice.family, isBold);
        faces.set(facePath(slice, weight), { slice, weight });
      }
  return { faces, emoji };
}

const asciiSample = Array.from('AMZamz09', (letter) => letter.codePointAt(0)!);

const plainKey = (grapheme: string): string =>
  Array.from(grapheme, (letter) => letter.codePointAt(0)!.toString(16)).join('-');

function visibleLetters(grapheme: string): number[] {
  return Array.from(grapheme)
    .filter((letter) => !invisible.test(letter))
    .map((letter) => letter.codePointAt(0)!);
}

const coversAll = (ranges: CodePoints, letters: readonly number[]): boolean =>
  letters.every((letter) => covers(ranges, letter));

function findSlice(order: readonly ChainFamily[], letters: readonly number[]): ChainSlice | undefined {
  for (const { slices } of order) {
    const found = slices.find(({ coverage }) => coversAll(coverage, letters));
    if (found) return found;
  }
  return undefined;
}

const weightFor = ({ weights }: ChainFamily, isBold: boolean): number =>
  isBold ? weights.at(-1)! : weights[0]!;

const coverageLists = new WeakMap<readonly FontFace[], CodePoints[][]>();

/** The faces of each family: a letter counts as covered when all have it, since the weight of a text picks one of them. */
function coveragesOf(faces: readonly FontFace[]): CodePoints[][] {
  let lists = coverageLists.get(faces);
  if (!lists) {
    const byFamily = new Map<string, CodePoints[]>();
    for (const { family, data } of faces)
      byFamily.set(family, [...(byFamily.get(family) ?? []), readCoverage(data) ?? []]);
    lists = [...byFamily.values()];
    coverageLists.set(faces, lists);
  }
  return lists;
}

// Chinese, Japanese and Korean write many of the same characters, each in its own form. Kana and Hangul tell which.
const languages: readonly [letters: RegExp, first: string][] = [
  [/[\u3040-\u30ff]/, 'noto-sans-jp'],
  [/[\uac00-\ud7af\u1100-\u11ff]/, 'noto-sans-kr'],
];

function orderFamilies(text: string): readonly ChainFamily[] {
  const families = chainFamilies();
  const first = languages.find(([letters]) => letters.test(text))?.[1];
  if (first === undefined) return families;
  const preferred = families.filter(({ id }) => id === first);
  const chinese = families.findIndex(({ id }) => id === 'noto-sans-sc');
  const others = (from: number, to?: number) => families.slice(from, to).filter(({ id }) => id !== first);
  return [...others(0, chinese), ...preferred, ...others(chinese)];
}

const buffers = new Map<string, ArrayBuffer>();
const completed = new WeakMap<FontFace[], Map<string, FontFace[]>>();

async function loadFaces(
  own: FontFace[],
  needed: Needs['faces'],
  readFile: ReadChainFile,
): Promise<Result<FontFace[], DrawError>> {
  const known = completed.get(own) ?? new Map<string, FontFace[]>();
  completed.set(own, known);
  const key = [...needed.keys()].join();
  const before = known.get(key);
  if (before) return ok(before);
  const added: FontFace[] = [];
  const files = await Promise.all(
    Array.from(needed.keys(), async (path) => buffers.get(path) ?? (await readFile(path))?.buffer),
  );
  for (const [index, [path, { slice, weight }]] of [...needed].entries()) {
    const data = files[index];
    if (!data) return fail(absentFile(slice.family.name));
    buffers.set(path, data);
    // No card asks for a family of this name, so it is a fallback only.
    added.push({ family: `~${slice.id}`, weight, style: 'normal', data });
  }
  const faces = [...own, ...added];
  known.set(key, faces);
  return ok(faces);
}

const pictures = new Map<string, string>();

async function loadPicture(key: string, readFile: ReadChainFile): Promise<Result<string, DrawError>> {
  let uri = pictures.get(key);
  if (uri === undefined) {
    const bytes = await readFile(emojiPath(key));
    if (!bytes) return fail(absentFile('of this emoji'));
    uri = `data:image/svg+xml;base64,${toBase64(bytes)}`;
    pictures.set(key, uri);
  }
  return ok(uri);
}

const absentFile = (what: string): DrawError => ({
  code: 'font.absent',
  message: `This text needs the font ${what}, which is not here. Add a headline with such letters and freeze again.`,
  ordinal: null,
  at: null,
});
