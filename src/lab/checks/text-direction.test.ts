import { describeCheck } from './draw.fixtures.ts';
import { textDirection } from './text-direction.ts';

const set = (more: string) =>
  `h('p', { 'data-n': 1, style: { margin: 0, width: 560, fontFamily: 'Cairo', fontWeight: 400, fontSize: 30, ${more} } }, title)`;
const rtl = set("direction: 'rtl'");

describeCheck(textDirection, {
  fail: [
    {
      name: 'Arabic laid out from the left',
      body: set(''),
      title: 'ألف ليلة وليلة',
      codes: ['text-direction.base'],
    },
    {
      name: 'brackets around Latin that come apart',
      body: rtl,
      title: 'كيف نقلنا PostgreSQL (big data) بحجم',
      codes: ['text-direction.order'],
    },
    {
      name: 'joined letters with space between them',
      body: set("direction: 'rtl', letterSpacing: 4"),
      title: 'ألف ليلة',
      codes: ['text-direction.joins'],
    },
    {
      name: 'a coloured word in the sentence',
      body: "h('p', { 'data-n': 1, style: { margin: 0, width: 560, fontFamily: 'Cairo', fontWeight: 400, fontSize: 30, direction: 'rtl', display: 'block' } }, 'ألف ', h('span', { 'data-n': 2, style: { color: '#c00' } }, 'ليلة'), ' وليلة')",
      codes: ['text-direction.order'],
    },
  ],
  pass: [
    { name: 'Latin', body: set('') },
    { name: 'Arabic laid out from the right', body: rtl, title: 'ألف ليلة وليلة' },
    { name: 'Latin words within Arabic', body: rtl, title: 'كيف نقلنا PostgreSQL بحجم 20 تيرابايت' },
  ],
  nearMiss: [
    { name: 'brackets around Arabic, which are mirrored', body: rtl, title: 'ألف (ليلة) وليلة' },
    { name: 'a year in brackets', body: rtl, title: 'عام (2024) هنا' },
    { name: 'Arabic words within Latin', body: set(''), title: 'Title: ألف ليلة' },
    { name: 'a number with a hyphen', body: rtl, title: 'رقم 03-1234567 هنا' },
    {
      name: 'brackets around Latin in a line from the left',
      body: set(''),
      title: 'Stories (ألف ليلة) retold',
    },
    { name: 'letter spacing of Latin', body: set('letterSpacing: 4') },
  ],
});
