import type { FontFace, NodeText, PlacedRun } from '../../runtime/card.ts';
import { covers, readCoverage } from '../../runtime/fonts/coverage.ts';
import { fieldOf, inheritedStyle, inkBox, unionOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding, FindingFix } from './check.ts';
import { styleFix, withFix } from './fixes.ts';

/** Letters drawn in another family than the one the source names, because that one lacks them or is not there. */
export const fallbackFace: Check = {
  id: 'fallback-face',
  title: 'Fallback fonts',
  judge: (drawn) => drawn.text.nodes.flatMap((node) => judgeNode(node, drawn)),
};

// The names that further slices of a family carry in the tree.
const withoutSlice = (name: string): string => name.replace(/ ~\d+$/, '');
const plainName = (name: string): string => withoutSlice(name.trim().replace(/^["']|["']$/g, ''));
const generic = /^(serif|sans-serif|monospace|system-ui|ui-.*|cursive|fantasy)$/i;

function judgeNode(node: NodeText, drawn: DrawnFixture): Finding[] {
  const { fonts } = drawn.card;
  const [first] = fonts;
  if (!first || wordsOf(node).length === 0) return [];
  const listed = inheritedStyle(drawn.laidOut.drawn, node.instance, 'fontFamily');
  const named = listed === undefined ? [] : String(listed).split(',').map(plainName);
  const wanted = named[0] ?? first.family;
  const isThere = (name: string) => fonts.some(({ family }) => sameName(family, name));
  if (!isThere(wanted)) {
    if (generic.test(wanted)) return [];
    const instead = named.find(isThere) ?? first.family;
    return [describeAbsent(node, wanted, instead, drawn)];
  }
  return judgeLetters(node, named.length > 0 ? named : [wanted], drawn);
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function describeAbsent(node: NodeText, wanted: string, instead: string, drawn: DrawnFixture): Finding {
  const field = fieldOf(node, drawn);
  return {
    code: 'fallback-face.absent',
    severity: 'warn',
    message: `The card has no font ${wanted}, so ${instead} is drawn.`,
    cure: `Add ${wanted} to the card, or name ${instead}.`,
    ordinal: node.ordinal,
    ...(field ? { field } : {}),
    box: unionOf(wordsOf(node).map(inkBox)),
    ...withFix(styleFix(node.ordinal, `Use ${instead}`, { fontFamily: instead })),
  };
}

function judgeLetters(node: NodeText, named: readonly string[], drawn: DrawnFixture): Finding[] {
  const { fonts } = drawn.card;
  const wanted = named[0]!;
  const families = [...named, ...fonts.map(({ family }) => family)];
  const own = lettersOf(fonts, wanted);
  const strangers = wordsOf(node).filter((run) => listLetters(run.text).some((letter) => !own(letter)));
  if (strangers.length === 0) return [];
  const lacking = [
    ...new Set(strangers.flatMap((run) => listLetters(run.text)).filter((letter) => !own(letter))),
  ];
  // What no font has is another check's.
  if (drawn.laidOut.missingGlyphs.some((grapheme) => grapheme.includes(lacking[0]!))) return [];
  const other =
    families.find((family) => !sameName(family, wanted) && lettersOf(fonts, family)(lacking[0]!)) ??
    nameChain(drawn.laidOut.chainFiles);
  if (other === null) return [];
  const isOwn = fonts.some(({ family }) => sameName(family, other));
  const mixed = strangers.find((run) => isMixed(run, own));
  // A second family in the list was chosen for what the first lacks.
  if (!mixed && named.some((family) => sameName(family, other))) return [];
  const field = fieldOf(node, drawn);
  const shown = lacking.slice(0, 4).join(' ');
  return [
    {
      code: mixed ? 'fallback-face.mixed' : 'fallback-face.words',
      severity: mixed ? 'warn' : 'note',
      message: mixed
        ? `“${mixed.text}” mixes two fonts: ${wanted} has no ${shown}, so ${other} draws it.`
        : `${wanted} has no ${shown}${lacking.length > 4 ? ' and more' : ''}, so ${other} draws it.`,
      cure: mixed
        ? `Add the part of ${wanted} that has it, or use ${other} for this text.`
        : isOwn
          ? `Name ${other} after ${wanted} if it suits the card, or put another font there.`
          : `Look whether ${other} suits the card, or put another font before it.`,
      ordinal: node.ordinal,
      ...(field ? { field } : {}),
      box: unionOf(strangers.map(inkBox)),
      // A face of the chain is no font of the card, and has to be brought before a style can name it.
      ...withFix(isOwn ? chooseFamily(node, named, other, mixed !== undefined, drawn) : null),
    },
  ];
}

/** A word in two fonts is set in the other one where that has all of its text; whole words have theirs named. */
function chooseFamily(
  node: NodeText,
  named: readonly string[],
  other: string,
  isMixedWord: boolean,
  { card }: DrawnFixture,
): FindingFix | null {
  if (!isMixedWord)
    return styleFix(node.ordinal, `Name ${other} after ${named.at(-1)}`, {
      fontFamily: [...named, other].join(', '),
    });
  const has = lettersOf(card.fonts, other);
  const hasAll = wordsOf(node).every(({ text }) => listLetters(text).every(has));
  return hasAll ? styleFix(node.ordinal, `Use ${other}`, { fontFamily: other }) : null;
}

/** `fonts/noto-sans-thai-thai-700.woff` as people call it; null where the picture needed no face of the chain. */
function nameChain(files: readonly string[]): string | null {
  const ids = files.flatMap((file) => /^fonts\/((?:noto-sans-[a-z]+|[a-z]+-[a-z]+))/.exec(file)?.[1] ?? []);
  const [id] = ids;
  if (id === undefined) return null;
  const name = id.replace(
    /(^|-)([a-z])/g,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
  return name.replace(/ (Jp|Sc|Tc|Kr|Hk)$/, (code) => code.toUpperCase());
}

/** Marks, joiners and selectors follow the letter before them; emoji are pictures. */
const listLetters = (text: string): string[] =>
  Array.from(text.normalize('NFC')).filter(
    (letter) =>
      !/[\p{M}\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}]/u.test(letter),
  );

function isMixed({ text }: PlacedRun, has: (letter: string) => boolean): boolean {
  const letters = listLetters(text).filter((letter) => /\p{L}/u.test(letter));
  return letters.some(has) && letters.some((letter) => !has(letter));
}

function lettersOf(fonts: readonly FontFace[], family: string): (letter: string) => boolean {
  const faces = fonts.filter((font) => sameName(font.family, family)).map(({ data }) => readCoverage(data));
  // A file whose letters cannot be read is not accused of lacking any.
  return (letter) => faces.some((face) => face === null || covers(face, letter.codePointAt(0)!));
}
