import { expect, it } from 'vitest';
import { titleRule } from '../../runtime/real-runtime.fixtures.ts';
import { describeCheck, drawPicture } from './draw.fixtures.ts';
import { overflow } from './overflow.ts';

const marked =
  "h('p', { 'data-n': 1, 'data-field': 'title', style: { margin: 0, width: 300, fontSize: 40 } }, title)";
const long =
  'Falsehoods programmers believe about names, dates, times, zones, addresses, phone numbers, maps and money';

describeCheck(overflow, {
  fail: [
    {
      name: 'a rule that may not cut',
      body: marked,
      title: long,
      card: { rules: [{ ...titleRule, cut: 'none', maxPx: 40, minPx: 36, maxLines: 2 }] },
      codes: ['overflow.rule'],
    },
    {
      name: 'a title without a rule that runs off the bottom',
      body: "h('p', { 'data-n': 1, style: { margin: 0, width: 300, fontSize: 40 } }, title)",
      title: long,
      codes: ['overflow.card'],
    },
    {
      name: 'a long word wider than its box',
      body: "h('p', { 'data-n': 1, style: { margin: 0, width: 200, fontSize: 40 } }, title)",
      title: 'Donaudampfschiff',
      codes: ['overflow.box'],
    },
    {
      name: 'more lines than the box is high',
      body: "h('p', { 'data-n': 1, style: { margin: 0, width: 300, height: 60, fontSize: 30 } }, title)",
      title: 'Falsehoods programmers believe about names and dates',
      codes: ['overflow.box'],
    },
  ],
  pass: [
    { name: 'a short title', body: marked },
    {
      name: 'a long title that its rule cuts',
      body: marked,
      title: long,
      card: { rules: [{ ...titleRule, maxPx: 40, minPx: 36, maxLines: 2 }] },
    },
    {
      name: 'no text at all',
      body: "h('div', { style: { width: 700, height: 40, backgroundColor: 'red' } })",
    },
  ],
  nearMiss: [
    {
      name: 'capitals that touch the upper edge',
      body: "h('p', { style: { position: 'absolute', top: -9, left: 0, margin: 0, fontSize: 40, lineHeight: 1.21 } }, 'HELLO')",
    },
    {
      name: 'a word exactly as wide as its box',
      body: "h('p', { style: { margin: 0, fontSize: 40, width: 'max-content' } }, 'Donaudampfschiff')",
    },
    {
      name: 'a line that ends at the lower edge, without letters that hang below it',
      body: "h('p', { style: { position: 'absolute', bottom: -9, left: 0, margin: 0, fontSize: 40, lineHeight: 1.21 } }, 'HELLO')",
    },
  ],
});

it('check overflow: says by how much, names node and field, and lets a long word break', async () => {
  const drawn = await drawPicture({
    name: 'wide',
    body: "h('p', { 'data-n': 1, style: { margin: 0, fontSize: 60, whiteSpace: 'nowrap' } }, title)",
    title: 'Donaudampfschifffahrtsgesellschaft',
  });
  const [finding] = overflow.judge(drawn) as {
    message: string;
    ordinal: number;
    field: string;
    fix: unknown;
  }[];
  const { x, width } = drawn.text.nodes[0]!.runs[0]!;
  expect(finding).toMatchObject({
    message: `The title text ends ${Math.ceil(x + width - 600)} px outside the card.`,
    ordinal: 1,
    field: 'title',
    fix: { kind: 'style', ordinal: 1, set: { wordBreak: 'break-word' } },
  });
});
