import { inter600Sliced } from '../../runtime/real-runtime.fixtures.ts';
import { cairo, describeCheck } from './draw.fixtures.ts';
import { fallbackFace } from './fallback-face.ts';

const body = "h('p', { 'data-n': 1, style: { margin: 0 } }, title)";
const set = (family: string) =>
  `h('p', { 'data-n': 1, style: { margin: 0, fontFamily: '${family}' } }, title)`;

describeCheck(fallbackFace, {
  fail: [
    {
      name: 'a title in another script',
      body,
      title: 'ألف ليلة',
      codes: ['fallback-face.words'],
      fixes: ['Name Cairo after Inter'],
    },
    {
      name: 'letters from the fallback chain',
      body,
      title: 'Война и мир',
      codes: ['fallback-face.words'],
      fixes: [null],
    },
    {
      name: 'a word that mixes two fonts',
      body,
      title: 'Příliš žluťoučký',
      codes: ['fallback-face.mixed'],
      fixes: [null],
    },
    {
      name: 'a word that another font of the card has whole',
      body: set('Cairo'),
      title: 'Ǻngström',
      card: { fonts: [...inter600Sliced, ...cairo] },
      codes: ['fallback-face.mixed'],
      fixes: ['Use Inter'],
    },
    {
      name: 'a word that another font has, beside one that it lacks',
      body: set('Cairo'),
      title: 'Ǻngström ألف',
      card: { fonts: [...inter600Sliced, ...cairo] },
      codes: ['fallback-face.mixed'],
      fixes: [null],
    },
    { name: 'a family that the card does not have', body: set('Helvetica'), codes: ['fallback-face.absent'] },
  ],
  pass: [
    { name: 'Latin in Inter', body },
    { name: 'Arabic in Cairo', body: set('Cairo'), title: 'ألف ليلة' },
    { name: 'no text', body, title: '' },
  ],
  nearMiss: [
    { name: 'the family in other letters and quotes', body: set('"inter"') },
    { name: 'a generic family', body: set('sans-serif') },
    { name: 'a script whose font is named second', body: set('Inter, Cairo'), title: 'The ألف ليلة' },
    { name: 'letters that no font has, which is another check', body, title: '\u{17000}' },
    { name: 'an emoji, which is a picture', body, title: 'We ❤️ it' },
  ],
});
