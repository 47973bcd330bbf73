// Fonts that were made smaller for this bundle lack letters that the frozen font has. A text with one of them would be
// drawn in another font, which is not the card that was frozen; so it is not drawn at all.

/** The runtime, which refuses a text with a letter that one of the fonts of template.json withholds. */
export function refuseWithheld(runtime, fonts) {
  const lists = fonts.flatMap(({ withheld }) => (withheld ? [unpackRanges(withheld)] : []));
  if (lists.length === 0) return runtime;
  return {
    ...runtime,
    async layOut(card, values, ...rest) {
      const laidOut = await runtime.layOut(card, values, ...rest);
      if (!laidOut.ok && laidOut.error.code !== 'font.absent') return laidOut;
      // The texts as the card has them, and as the rules left them. Where a fallback font was looked for in vain there is
      // no card, but the letter came from the values.
      const { tree, drawn } = laidOut.value ?? {};
      const texts = laidOut.ok ? [tree, drawn] : Object.values(values).flat();
      const letter = findWithheld(lists, texts);
      return letter === null ? laidOut : { ok: false, error: withheldError(letter) };
    },
  };
}

const withheldError = (letter) => ({
  code: 'font.withheld',
  message: `The fonts of this bundle were made smaller and lack “${letter}”. Export the version with whole fonts.`,
  ordinal: null,
  at: null,
});

function findWithheld(lists, trees) {
  const texts = new Set();
  for (const tree of trees) collect(tree, texts);
  for (const text of texts) {
    // A style may turn the letters into capitals.
    const cases = text + text.toUpperCase() + text.toLowerCase();
    for (const letter of new Set(cases + cases.normalize('NFC'))) {
      const codePoint = letter.codePointAt(0);
      if (codePoint > 0x7e && lists.some((ranges) => covers(ranges, codePoint))) return letter;
    }
  }
  return null;
}

function collect(node, texts) {
  if (typeof node === 'string') texts.add(node);
  else for (const child of node?.props?.children ?? []) collect(child, texts);
}

/** As the index of the bundle has them: the gap before each range and its further code points, in base 36. */
function unpackRanges(packed) {
  let at = 0;
  return packed.split(' ').map((range) => {
    const [gap, more = '0'] = range.split('+');
    const first = at + Number.parseInt(gap, 36);
    at = first + Number.parseInt(more, 36);
    return [first, at];
  });
}

function covers(ranges, codePoint) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle][1] < codePoint) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low][0] <= codePoint;
}
