import { titleRule } from '../../runtime/real-runtime.fixtures.ts';
import { clipped } from './clipped.ts';
import { describeCheck } from './draw.fixtures.ts';

const framed = (frame: string, text = 'style: { margin: 0, fontSize: 30 }') =>
  `h('div', { 'data-n': 1, style: { display: 'flex', overflow: 'hidden', ${frame} } }, h('p', { 'data-n': 2, ${text} }, title))`;
const title = 'Falsehoods programmers believe about names and dates';

describeCheck(clipped, {
  fail: [
    {
      name: 'a frame that is too low',
      body: framed('width: 300, height: 60'),
      title,
      codes: ['clipped.frame'],
    },
    {
      name: 'a frame that is too narrow for the word',
      body: framed('width: 100, height: 60'),
      title: 'Donaudampfschiff',
      codes: ['clipped.frame'],
    },
    {
      name: 'a frame with round corners',
      body: framed('width: 300, height: 60, borderRadius: 12'),
      title,
      codes: ['clipped.frame'],
    },
    {
      name: 'a clamp of the engine',
      body: "h('p', { 'data-n': 1, style: { margin: 0, fontSize: 30, width: 300, display: 'block', lineClamp: 2 } }, title)",
      title,
      codes: ['clipped.clamp'],
    },
    {
      name: 'an ellipsis of the engine',
      body: "h('p', { 'data-n': 1, style: { margin: 0, fontSize: 30, width: 300, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' } }, title)",
      title,
      codes: ['clipped.clamp'],
    },
  ],
  pass: [
    { name: 'a frame with room', body: framed('width: 400, height: 200'), title },
    {
      name: 'a frame that shows what is too long',
      body: framed('width: 300, height: 60').replace('hidden', 'visible'),
      title,
    },
    {
      name: 'an ellipsis that a rule wrote',
      body: "h('p', { 'data-field': 'title', style: { margin: 0, width: 300, fontSize: 30, lineClamp: 2, display: 'block' } }, title)",
      title,
      card: { rules: [{ ...titleRule, maxLines: 1 }] },
    },
  ],
  nearMiss: [
    { name: 'a frame as high as its line', body: framed('width: 600, height: 36'), title: 'Parse, jump' },
    {
      name: 'a clamp that the text does not reach',
      body: "h('p', { style: { margin: 0, fontSize: 30, width: 300, display: 'block', lineClamp: 2 } }, title)",
      title: 'Falsehoods in programs',
    },
    {
      name: 'a text that ends in an ellipsis of its own',
      body: framed('width: 600, height: 60'),
      title: 'To be continued…',
    },
  ],
});
