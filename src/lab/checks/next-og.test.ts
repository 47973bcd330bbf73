import { expect, it } from 'vitest';
import { describeCheck } from './draw.fixtures.ts';
import { judgeStyle, nextOg } from './next-og.ts';

const box = (style: string) => `h('div', { 'data-n': 1, style: { width: 100, height: 40, ${style} } }, 'Hi')`;

describeCheck(nextOg, {
  fail: [
    { name: 'a grid', body: box("display: 'grid'"), codes: ['next-og.throws'], fixes: [null] },
    {
      name: 'a z-index',
      body: box("display: 'flex', zIndex: 3"),
      codes: ['next-og.ignored'],
      fixes: [null],
    },
    {
      name: 'margins on one axis',
      body: box("display: 'flex', marginInline: 4"),
      codes: ['next-og.ignored'],
      fixes: ['Write out its edges'],
    },
    {
      name: 'margins on one axis, one of which is set again',
      body: box("display: 'flex', marginInline: 4, marginLeft: 8"),
      codes: ['next-og.ignored'],
      fixes: [null],
    },
    {
      name: 'an opacity behind a slash',
      body: box("display: 'flex', color: 'rgb(20 30 40 / 50%)'"),
      codes: ['next-og.differs'],
      fixes: ['Write it as rgba(20, 30, 40, 0.5)'],
    },
    {
      name: 'a colour of CSS Color 4',
      body: box("display: 'flex', color: 'oklch(0.5 0.1 20)'"),
      codes: ['next-og.differs'],
    },
    {
      name: 'a block with two children',
      body: "h('div', { 'data-n': 1, style: { width: 300 } }, h('p', {}, 'One'), h('p', {}, 'Two'))",
      codes: ['next-og.block'],
    },
  ],
  pass: [
    { name: 'a flex box', body: box("display: 'flex', padding: 4, backgroundColor: '#ff0000'") },
    { name: 'a gradient', body: box("display: 'flex', backgroundImage: 'linear-gradient(red, blue)'") },
    { name: 'no elements', body: 'null' },
  ],
  nearMiss: [
    { name: 'a block with one child', body: box("display: 'block'") },
    {
      name: 'the box sizing that it has anyway',
      body: box("display: 'flex', boxSizing: 'border-box', position: 'relative'"),
    },
    {
      name: 'several children of another element than div',
      body: "h('p', { style: { width: 300 } }, 'One ', h('span', {}, 'two'))",
    },
  ],
});

it('check next-og: reads a value by its shape, not by its numbers', () => {
  expect(judgeStyle('justifyContent', 'space-evenly')).toBe('throws');
  expect(judgeStyle('justifyContent', 'center')).toBeNull();
  expect(judgeStyle('borderTopColor', 'color-mix(in srgb, blue 20%, white)')).toBe('differs');
  expect(judgeStyle('zIndex', '99')).toBe('ignored');
  expect(judgeStyle('fontSize', '61')).toBeNull();
  // Some values of this style are left out, others are drawn; of one that was never tried nothing is said.
  expect(judgeStyle('fontSize', '2ch')).toBeNull();
  expect(judgeStyle('someFutureStyle', '1')).toBeNull();
});
