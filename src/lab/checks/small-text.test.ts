import { titleRule } from '../../runtime/real-runtime.fixtures.ts';
import { describeCheck } from './draw.fixtures.ts';
import { smallText } from './small-text.ts';

// A card of 600 px is shown at 5/6 in a feed of 500 px and at half in a thumbnail of 300 px.
const text = (px: number) =>
  `h('p', { 'data-n': 1, 'data-field': 'title', style: { margin: 0, width: 560, fontSize: ${px} } }, title)`;
const rule = { ...titleRule, maxPx: 60, minPx: 30, maxLines: 1, warnPx: 40 };

describeCheck(smallText, {
  fail: [
    {
      name: 'below the warning size of its rule',
      body: text(60),
      title: 'The worse is better essay',
      card: { rules: [{ ...rule, warnPx: 58 }] },
      codes: ['small-text.rule'],
    },
    {
      name: 'too small in a feed',
      body: `${text(30)}, h('p', { 'data-n': 2, style: { margin: 0, fontSize: 10 } }, 'By Ada')`,
      codes: ['small-text.feed'],
    },
    { name: 'no text that can be read in a thumbnail', body: text(17), codes: ['small-text.thumbnail'] },
  ],
  pass: [
    { name: 'a large title', body: text(60) },
    { name: 'a rule that need not shrink', body: text(60), title: 'Short', card: { rules: [rule] } },
    { name: 'a card without text', body: "h('div', { style: { width: 10, height: 10 } })" },
  ],
  nearMiss: [
    {
      name: 'exactly the warning size',
      body: text(60),
      title: 'The worse is better essay',
      card: { rules: [{ ...rule, maxPx: 40, minPx: 40 }] },
    },
    {
      name: '9.2 px in a feed',
      body: `${text(30)}, h('p', { style: { margin: 0, fontSize: 11 } }, 'By Ada')`,
    },
    { name: '9 px in a thumbnail', body: text(18) },
  ],
});
