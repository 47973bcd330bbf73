import { describeCheck } from './draw.fixtures.ts';
import { missingGlyph } from './missing-glyph.ts';

const body = "h('p', { 'data-n': 1, style: { margin: 0 } }, title)";

describeCheck(missingGlyph, {
  fail: [
    { name: 'a letter of nobody', body, title: 'Private \ue000 use', codes: ['missing-glyph.none'] },
    { name: 'Tangut', body, title: '\u{17000}\u{17001}', codes: ['missing-glyph.none'] },
    {
      name: 'a hieroglyph in a second text',
      body: `h('p', {}, 'Plain'), ${body}`,
      title: 'The \u{13000}',
      codes: ['missing-glyph.none'],
    },
  ],
  pass: [
    { name: 'Latin', body },
    { name: 'Arabic with its font', body, title: 'ألف ليلة' },
    { name: 'Chinese and an emoji from the chain', body, title: '红楼梦 ❤️' },
    { name: 'no text', body, title: '' },
  ],
  nearMiss: [
    { name: 'joiners and controls that paint nothing', body, title: 'zero\u200bwidth\u200dspace\u200e here' },
    { name: 'accents of the latin slice', body, title: 'À la recherche, Größe, naïve' },
    { name: 'quotes, dashes and an ellipsis', body, title: '“Parse” – don’t validate…' },
  ],
});
